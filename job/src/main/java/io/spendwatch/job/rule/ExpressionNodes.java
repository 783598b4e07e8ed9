package io.spendwatch.job.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** Returns whether a node and all below it name no variable. */
    static boolean isClosed(CelExpr node) {
        return all(node).stream().noneMatch(inner -> inner.getKind() == CelExpr.ExprKind.Kind.IDENT);
    }

    /** Returns the node with its children replaced; itself when no child is. */
    static CelExpr rebuild(CelExpr node, UnaryOperator<CelExpr> children) {
        List<CelExpr> after = new ArrayList<>();
        boolean isReplaced = false;
        for (CelExpr child : children(node).toList()) {
            CelExpr other = children.apply(child);
            isReplaced |= !other.equals(child);
            after.add(other);
        }
        if (!isReplaced) {
            return node;
        }
        CelExpr.Builder rebuilt = node.toBuilder();
        return switch (node.getKind()) {
            case CALL -> {
                int target = node.call().target().isPresent() ? 1 : 0;
                CelExpr.CelCall.Builder call = node.call().toBuilder().clearArgs();
                after.stream().limit(target).forEach(call::setTarget);
                yield rebuilt.setCall(call.addArgs(after.subList(target, after.size()))
                                .build())
                        .build();
            }
            case SELECT ->
                rebuilt.setSelect(node.select().toBuilder()
                                .setOperand(after.get(0))
                                .build())
                        .build();
            case LIST ->
                rebuilt.setList(CelExpr.CelList.newBuilder()
                                .addElements(after)
                                .addOptionalIndices(node.list().optionalIndices())
                                .build())
                        .build();
            case MAP -> rebuilt.setMap(map(node.map(), after)).build();
            default -> node;
        };
    }

    /** Returns the literal that a node is. */
    static Optional<CelConstant> literal(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT ? Optional.of(node.constant()) : Optional.empty();
    }

    private static CelExpr.CelMap map(CelExpr.CelMap before, List<CelExpr> keysAndValues) {
        CelExpr.CelMap.Builder map = CelExpr.CelMap.newBuilder();
        for (int i = 0; i < before.entries().size(); i++) {
            map.addEntries(before.entries().get(i).toBuilder()
                    .setKey(keysAndValues.get(2 * i))
                    .setValue(keysAndValues.get(2 * i + 1))
                    .build());
        }
        return map.build();
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
