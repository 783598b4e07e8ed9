package io.spendwatch.job.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelVariableResolver;
import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertField;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An alert's fields as a condition's variables; a value is made only when the condition asks for it. */
record AlertVariables(Alert alert) implements CelVariableResolver {

    /** The variables and their types. */
    static final Map<String, CelType> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry(AlertField.RULE, SimpleType.STRING),
            Map.entry(AlertField.CUSTOMER, SimpleType.STRING),
            Map.entry(AlertField.COUNT_TRANSACTIONS, SimpleType.INT),
            Map.entry(AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT, Operand.DECIMAL.type()),
            Map.entry(AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT, Operand.DECIMAL.type()),
            Map.entry(AlertField.LAT, SimpleType.DOUBLE),
            Map.entry(AlertField.LON, SimpleType.DOUBLE),
            Map.entry(AlertField.LAST_TRANSACTION_TIME, SimpleType.TIMESTAMP),
            Map.entry(AlertField.WINDOW_START, SimpleType.TIMESTAMP),
            Map.entry(AlertField.WINDOW_END, SimpleType.TIMESTAMP),
            Map.entry(AlertField.LAST_EVENT_TIME, SimpleType.TIMESTAMP)));

    @Override
    public Optional<Object> find(String name) {
        return switch (name) {
            case AlertField.RULE -> Optional.of(alert.rule());
            case AlertField.CUSTOMER -> Optional.of(alert.customer());
            case AlertField.COUNT_TRANSACTIONS -> Optional.of(alert.countTransactions());
            case AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT -> Optional.of(Decimal.of(alert.totalOnlinePaymentAmount()));
            case AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT -> Optional.of(Decimal.of(alert.totalInStorePaymentAmount()));
            case AlertField.LAT -> Optional.of(alert.latitude());
            case AlertField.LON -> Optional.of(alert.longitude());
            case AlertField.LAST_TRANSACTION_TIME -> Optional.of(alert.lastTransactionTime());
            case AlertField.WINDOW_START -> Optional.of(alert.windowStart());
            case AlertField.WINDOW_END -> Optional.of(alert.windowEnd());
            case AlertField.LAST_EVENT_TIME -> Optional.of(alert.lastEventTime());
            default -> Optional.empty();
        };
    }
}
