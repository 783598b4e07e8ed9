package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import io.spendwatch.job.alert.AlertField;
import io.spendwatch.job.yaml.NearestName;
import io.spendwatch.job.yaml.TextTypes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds time zones that there are not, such as {@code getHours("Europe/Belgrad")}, where they are written in the
 * condition: at run time each evaluation would fail.
 */
final class ZoneFaults {
    /** Those functions of times that take a zone. */
    private static final Set<String> FUNCTIONS = Set.of(
            "getDate",
            "getDayOfMonth",
            "getDayOfWeek",
            "getDayOfYear",
            "getFullYear",
            "getHours",
            "getMilliseconds",
            "getMinutes",
            "getMonth",
            "getSeconds");

    /** What all of them do with a zone; both variables are in every scope. */
    private static final String TRIAL = AlertField.LAST_EVENT_TIME + ".getHours(" + AlertField.CUSTOMER + ")";

    private static final int LONGEST = 60;

    private final RuleLanguage language;

    ZoneFaults(RuleLanguage language) {
        this.language = language;
    }

    List<RuleFault> find(String expression, CelAbstractSyntaxTree checked) {
        List<RuleFault> faults = new ArrayList<>();
        for (CelExpr node : ExpressionNodes.all(checked.getExpr())) {
            if (ExpressionNodes.isCall(node)
                    && FUNCTIONS.contains(node.call().function())
                    && node.call().args().size() == 1) {
                texts(node.call().args().get(0), checked)
                        .filter(text -> !isZone(text.value()))
                        .forEach(text -> faults.add(fault(Spot.of(expression, text.node(), checked), text.value())));
            }
        }
        return faults;
    }

    /** Returns the texts that an expression can come to, as far as they are written in the condition. */
    private Stream<Text> texts(CelExpr node, CelAbstractSyntaxTree checked) {
        if (ExpressionNodes.isCall(node) && node.call().function().equals("_?_:_")) {
            return node.call().args().stream().skip(1).flatMap(branch -> texts(branch, checked));
        }
        if (ExpressionNodes.isCall(node) && ExpressionNodes.isClosed(node)) {
            return joined(node, checked);
        }
        return ExpressionNodes.literal(node)
                .filter(literal -> literal.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(literal -> new Text(node, literal.stringValue()))
                .stream();
    }

    private Stream<Text> joined(CelExpr node, CelAbstractSyntaxTree checked) {
        try {
            return Stream.of(language.evaluate(node, checked))
                    .filter(String.class::isInstance)
                    .map(value -> new Text(node, (String) value));
        } catch (CelEvaluationException e) {
            // It is a fault of its own.
            return Stream.empty();
        }
    }

    private boolean isZone(String text) {
        try {
            trial().eval(Map.of(AlertField.LAST_EVENT_TIME, Instant.EPOCH, AlertField.CUSTOMER, text));
            return true;
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    private Program trial() throws CelEvaluationException {
        try {
            return language.plan(language.check(language.parse(TRIAL).getAst()).getAst());
        } catch (CelValidationException e) {
            throw new IllegalStateException("A condition that is always right is not", e);
        }
    }

    private static RuleFault fault(Spot spot, String zone) {
        String example = "write a zone such as \"Europe/Belgrade\", or an offset such as \"+01:00\"";
        return RuleFault.inCondition(
                spot,
                TextTypes.quote(TextTypes.oneLine(zone, LONGEST)) + " is no time zone",
                NearestName.of(zone, ZoneId.getAvailableZoneIds())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse(example));
    }

    private record Text(CelExpr node, String value) {}
}
