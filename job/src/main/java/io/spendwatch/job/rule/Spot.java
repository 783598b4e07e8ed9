package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;

/**
 * A place in a condition, in code points.
 *
 * @param offset from 0
 * @param line from 1
 * @param column from 1
 */
record Spot(int offset, int line, int column) {

    static Spot at(String expression, int offset) {
        int[] before = expression.codePoints().limit(offset).toArray();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Spot(offset, line, offset - lineStart + 1);
    }

    /** Returns the place that the expression library names; one that it does not know is the start. */
    static Spot at(String expression, CelSourceLocation location) {
        return at(
                expression,
                CelSource.newBuilder(expression)
                        .build()
                        .getLocationOffset(location)
                        .orElse(0));
    }

    /** Returns where a part of the condition stands; of a call its parenthesis or its operator. */
    static Spot of(String expression, CelExpr node, CelAbstractSyntaxTree parsed) {
        return at(expression, parsed.getSource().getPositionsMap().getOrDefault(node.id(), 0));
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
