package io.spendwatch.job.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelVariableResolver;
import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertField;
import io.spendwatch.job.alert.Journey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two transactions and the way between them as a condition's variables. */
record TravelVariables(Alert alert) implements CelVariableResolver {
    private static final String ELAPSED = "elapsed";

    /** The variables and their types. */
    static final Map<String, CelType> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry(AlertField.RULE, SimpleType.STRING),
            Map.entry(AlertField.CUSTOMER, SimpleType.STRING),
            Map.entry(AlertField.DISTANCE_KM, SimpleType.DOUBLE),
            Map.entry(AlertField.SPEED_KMH, SimpleType.DOUBLE),
            Map.entry(ELAPSED, SimpleType.DURATION),
            Map.entry(AlertField.LAT, SimpleType.DOUBLE),
            Map.entry(AlertField.LON, SimpleType.DOUBLE),
            Map.entry(AlertField.PREVIOUS_LAT, SimpleType.DOUBLE),
            Map.entry(AlertField.PREVIOUS_LON, SimpleType.DOUBLE),
            Map.entry(AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT, Operand.DECIMAL.type()),
            Map.entry(AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT, Operand.DECIMAL.type()),
            Map.entry(AlertField.PREVIOUS_TIME, SimpleType.TIMESTAMP),
            Map.entry(AlertField.LAST_EVENT_TIME, SimpleType.TIMESTAMP)));

    @Override
    public Optional<Object> find(String name) {
        return switch (name) {
            case AlertField.RULE -> Optional.of(alert.rule());
            case AlertField.CUSTOMER -> Optional.of(alert.customer());
            case AlertField.DISTANCE_KM -> alert.journey().map(Journey::distanceKilometres);
            case AlertField.SPEED_KMH -> alert.journey().map(Journey::speedKilometresPerHour);
            case ELAPSED ->
                alert.journey().map(journey -> Duration.between(journey.previousTime(), alert.lastEventTime()));
            case AlertField.LAT -> Optional.of(alert.latitude());
            case AlertField.LON -> Optional.of(alert.longitude());
            case AlertField.PREVIOUS_LAT -> alert.journey().map(Journey::previousLatitude);
            case AlertField.PREVIOUS_LON -> alert.journey().map(Journey::previousLongitude);
            case AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT -> Optional.of(Decimal.of(alert.totalOnlinePaymentAmount()));
            case AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT -> Optional.of(Decimal.of(alert.totalInStorePaymentAmount()));
            case AlertField.PREVIOUS_TIME -> alert.journey().map(Journey::previousTime);
            case AlertField.LAST_EVENT_TIME -> Optional.of(alert.lastEventTime());
            default -> Optional.empty();
        };
    }
}
