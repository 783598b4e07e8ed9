package io.spendwatch.job.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks the tree of a condition. */
final class ExpressionNodes {
    private ExpressionNodes() {}

    /** Returns the node and all below it, each before what it contains. */
    static List<CelExpr> all(CelExpr root) {
        List<CelExpr> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    /** Returns what a call works on: its target, if it has one, and its arguments. */
    static List<CelExpr> operands(CelExpr call) {
        return Stream.concat(call.call().target().stream(), call.call().args().stream())
                .toList();
    }

    static boolean isCall(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CALL;
    }

    /** Returns the literal that a node is. */
    static Optional<CelConstant> literal(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT ? Optional.of(node.constant()) : Optional.empty();
    }

    private static void collect(CelExpr node, List<CelExpr> found) {
        found.add(node);
        children(node).forEach(child -> collect(child, found));
    }

    private static Stream<CelExpr> children(CelExpr node) {
        return switch (node.getKind()) {
            case CALL -> operands(node).stream();
            case SELECT -> Stream.of(node.select().operand());
            case LIST -> node.list().elements().stream();
            case MAP -> node.map().entries().stream().flatMap(entry -> Stream.of(entry.key(), entry.value()));
            default -> Stream.empty();
        };
    }
}
