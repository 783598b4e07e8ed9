package io.spendwatch.job.rule;

import dev.cel.common.CelIssue;
import io.spendwatch.job.yaml.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private TypeFaults() {}

    static List<RuleFault> explain(Scope scope, String expression, List<CelIssue> issues) {
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
            faults.add(
                    undeclared.matches()
                            ? unknown(scope, expression, spot, undeclared.group(1))
                            : mismatch(scope, spot, issue));
        }
        return new ArrayList<>(faults);
    }

    private static RuleFault loop(Spot spot, String macro) {
        return RuleFault.inCondition(
                spot,
                "'" + macro + "' is not supported: a condition has no loops",
                "join conditions with && and ||, or write: customer in [\"a\", \"b\"]");
    }

    private static RuleFault unknown(Scope scope, String expression, Spot spot, String name) {
        int at = expression.offsetByCodePoints(0, spot.offset());
        // Of a call the place is its opening parenthesis.
        boolean called = at < expression.length() && expression.charAt(at) == '(';
        String wrong = called ? "undeclared function '" + name + "'" : "undeclared reference '" + name + "'";
        return RuleFault.inCondition(spot, wrong, called ? NearestName.advice(name, FUNCTIONS) : variable(scope, name));
    }

    private static String variable(Scope scope, String name) {
        // "longitude" for lon, "total_online_payment" for total_online_payment_amount.
        List<String> sameStart = scope.names().stream()
                .filter(field -> (field.startsWith(name) && name.length() > 3) || name.startsWith(field))
                .toList();
        if (sameStart.size() == 1) {
            return "did you mean " + sameStart.get(0) + "?";
        }
        String advice = NearestName.advice(name, names(scope));
        return Stream.of(Scope.values())
                .filter(other -> other.names().contains(name))
                .findFirst()
                .map(other -> "only rules of kind " + other.kinds() + " have it; " + advice)
                .orElse(advice);
    }

    private static RuleFault mismatch(Scope scope, Spot spot, CelIssue issue) {
        Matcher overload = NO_OVERLOAD.matcher(issue.getMessage());
        if (!overload.matches()) {
            return RuleFault.inCondition(
                    spot, issue.getMessage(), "see the variables: " + String.join(", ", scope.names()));
        }
        return OperandAdvice.fault(spot, overload.group(1), overload.group(2));
    }

    private static List<String> names(Scope scope) {
        List<String> names = new ArrayList<>(scope.names());
        names.add("true");
        names.add("false");
        return names;
    }
}
