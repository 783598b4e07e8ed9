package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.List;

/**
 * Makes decimals of literals among which a condition chooses, so that what is calculated with them is exact:
 * {@code (count_transactions > 3 ? 0.1 : 1) + 0.2}. For one thread.
 */
final class LiteralBranches {
    private static final String CHOICE = "_?_:_";
    private static final List<String> CALCULATIONS = List.of("-_", "_+_", "_-_", "_*_", "_/_");

    private final LiteralValues values;

    LiteralBranches(LiteralValues values) {
        this.values = values;
    }

    /** Returns the condition with decimals in the place of such literals; it is the same one when there is none. */
    CelAbstractSyntaxTree replaceIn(CelAbstractSyntaxTree parsed) {
        CelExpr replaced = replace(parsed.getExpr());
        return replaced.equals(parsed.getExpr())
                ? parsed
                : CelAbstractSyntaxTree.newParsedAst(replaced, parsed.getSource());
    }

    private CelExpr replace(CelExpr node) {
        boolean chooses = isOfLiterals(node)
                && ExpressionNodes.all(node).stream().anyMatch(inner -> isCall(inner, CHOICE))
                && !isWhole(node);
        return chooses ? decimal(node) : ExpressionNodes.rebuild(node, this::replace);
    }

    private CelExpr decimal(CelExpr node) {
        if (LiteralValues.isDouble(node)) {
            return values.decimal(node);
        }
        if (isWhole(node)) {
            return node;
        }
        List<CelExpr> args = node.call().args();
        if (!isCall(node, CHOICE)) {
            return ExpressionNodes.rebuild(node, this::decimal);
        }
        return node.toBuilder()
                .setCall(node.call().toBuilder()
                        .clearArgs()
                        .addArgs(replace(args.get(0)), branch(args.get(1)), branch(args.get(2)))
                        .build())
                .build();
    }

    /** Returns a branch beside one that is a decimal. */
    private CelExpr branch(CelExpr node) {
        return isWhole(node) ? values.decimalOf(node) : decimal(node);
    }

    /** Returns whether a node is a number that consists of literals, whatever is chosen. */
    private boolean isOfLiterals(CelExpr node) {
        if (!ExpressionNodes.isCall(node)) {
            return values.of(node).isPresent();
        }
        List<CelExpr> args = node.call().args();
        boolean chooses = isCall(node, CHOICE);
        return (chooses || CALCULATIONS.contains(node.call().function()))
                && args.subList(chooses ? 1 : 0, args.size()).stream().allMatch(this::isOfLiterals);
    }

    /** Returns whether a node that consists of literals is an int. */
    private boolean isWhole(CelExpr node) {
        if (!ExpressionNodes.isCall(node)) {
            return !LiteralValues.isDouble(node);
        }
        List<CelExpr> args = node.call().args();
        return args.subList(isCall(node, CHOICE) ? 1 : 0, args.size()).stream().allMatch(this::isWhole);
    }

    private static boolean isCall(CelExpr node, String function) {
        return ExpressionNodes.isCall(node) && node.call().function().equals(function);
    }
}
