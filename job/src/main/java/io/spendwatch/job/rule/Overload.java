package io.spendwatch.job.rule;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * One thing that a function or an operator can do: what the type checker knows of it, and what runs.
 *
 * @param function the function's name; an operator's is such as {@code _<_}
 * @param declaration its types
 * @param binding its body
 */
record Overload(String function, CelOverloadDecl declaration, CelFunctionBinding binding) {

    @SuppressWarnings("Immutable") // every body is a pure function without captured state
    static Overload binary(String function, CelType result, Typed left, Typed right, BinaryOperator<Object> body) {
        String id = "%s(%s,%s)".formatted(function, left.name(), right.name());
        return new Overload(
                function,
                CelOverloadDecl.newGlobalOverload(id, result, left.type(), right.type()),
                CelFunctionBinding.from(id, left.valueClass(), right.valueClass(), body::apply));
    }

    @SuppressWarnings("Immutable") // every body is a pure function without captured state
    static Overload unary(String function, CelType result, Typed argument, UnaryOperator<Object> body) {
        String id = "%s(%s)".formatted(function, argument.name());
        return new Overload(
                function,
                CelOverloadDecl.newGlobalOverload(id, result, argument.type()),
                CelFunctionBinding.from(id, argument.valueClass(), body::apply));
    }

    /** Returns the function's declaration with all of its overloads. */
    static CelFunctionDecl declare(String function, List<Overload> overloads) {
        return CelFunctionDecl.newFunctionDeclaration(
                function, overloads.stream().map(Overload::declaration).toList());
    }

    /**
     * A type in a condition, and the class of its values.
     *
     * @param name unique among an overload's types
     */
    record Typed(String name, CelType type, Class<?> valueClass) {
        static Typed of(Operand operand) {
            return new Typed(operand.typeName(), operand.type(), operand.valueClass());
        }

        static Typed of(CelType type, Class<?> valueClass) {
            return new Typed(type.name(), type, valueClass);
        }
    }
}
