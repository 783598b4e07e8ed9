package io.spendwatch.job.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;

/** The types of number in a condition. */
enum Operand {
    DECIMAL(OpaqueType.create("decimal"), Decimal.class),
    INT(SimpleType.INT, Long.class),
    DOUBLE(SimpleType.DOUBLE, Double.class);

    private final CelType type;
    private final Class<?> valueClass;

    Operand(CelType type, Class<?> valueClass) {
        this.type = type;
        this.valueClass = valueClass;
    }

    CelType type() {
        return type;
    }

    Class<?> valueClass() {
        return valueClass;
    }

    /** Returns the name as conditions write it. */
    String typeName() {
        return type.name();
    }

    /** Returns the exact value of a number of any of the types; throws {@link ArithmeticException} if there is none. */
    static Decimal exact(Object number) {
        if (number instanceof Decimal decimal) {
            return decimal;
        }
        return number instanceof Long integer ? Decimal.of(integer) : Decimal.of((double) number);
    }
}
