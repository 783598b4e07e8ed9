package io.spendwatch.job.rule;

import dev.cel.common.CelIssue;
import io.spendwatch.job.yaml.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains a condition that parses but does not type-check. */
final class TypeFaults {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found (?:no|more than one) matching overload for '(.+?)' applied to '\\((.*?)\\)'.*");

    private static final Set<String> LOOPS = Set.of("all", "exists", "exists_one", "map", "filter", "has");

    private static final List<String> FUNCTIONS = List.of(
            "bool",
            "contains",
            "decimal",
            "double",
            "duration",
            "endsWith",
            "getDate",
            "getDayOfMonth",
            "getDayOfWeek",
            "getDayOfYear",
            "getFullYear",
            "getHours",
            "getMinutes",
            "getMonth",
            "getSeconds",
            "int",
            "matches",
            "size",
            "startsWith",
            "string",
            "timestamp");

    private static final List<String> NAMES = names();

    private TypeFaults() {}

    static List<RuleFault> explain(String expression, List<CelIssue> issues) {
        Set<RuleFault> faults = new LinkedHashSet<>();
        for (CelIssue issue : issues) {
            // Follows from a fault that is reported already.
            if (issue.getMessage().contains("*error*")) {
                continue;
            }
            Spot spot = Spot.at(expression, issue.getSourceLocation());
            Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
            if (undeclared.matches() && LOOPS.contains(undeclared.group(1))) {
                return List.of(loop(spot, undeclared.group(1)));
            }
            faults.add(undeclared.matches() ? unknown(expression, spot, undeclared.group(1)) : mismatch(spot, issue));
        }
        return new ArrayList<>(faults);
    }

    private static RuleFault loop(Spot spot, String macro) {
        return RuleFault.inCondition(
                spot,
                "'" + macro + "' is not supported: a condition has no loops",
                "join conditions with && and ||, or write: customer in [\"a\", \"b\"]");
    }

    private static RuleFault unknown(String expression, Spot spot, String name) {
        int at = expression.offsetByCodePoints(0, spot.offset());
        // Of a call the place is its opening parenthesis.
        boolean called = at < expression.length() && expression.charAt(at) == '(';
        String wrong = called ? "undeclared function '" + name + "'" : "undeclared reference '" + name + "'";
        return RuleFault.inCondition(spot, wrong, called ? NearestName.advice(name, FUNCTIONS) : variable(name));
    }

    private static String variable(String name) {
        // "longitude" for lon, "total_online_payment" for total_online_payment_amount.
        List<String> sameStart = AlertVariables.TYPES.keySet().stream()
                .filter(field -> (field.startsWith(name) && name.length() > 3) || name.startsWith(field))
                .toList();
        return sameStart.size() == 1 ? "did you mean " + sameStart.get(0) + "?" : NearestName.advice(name, NAMES);
    }

    private static RuleFault mismatch(Spot spot, CelIssue issue) {
        Matcher overload = NO_OVERLOAD.matcher(issue.getMessage());
        if (!overload.matches()) {
            return RuleFault.inCondition(
                    spot, issue.getMessage(), "see the alert's fields: " + String.join(", ", NAMES));
        }
        return OperandAdvice.fault(spot, overload.group(1), overload.group(2));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(AlertVariables.TYPES.keySet());
        names.add("true");
        names.add("false");
        return List.copyOf(names);
    }
}
