package io.spendwatch.job.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Writes an alert as one JSON object in UTF-8; money as exact decimal numbers, times as {@code 2026-10-28T20:00:00Z}. The
 * fields of provisional alerts and of travel are there for the rules that have them.
 */
public final class AlertJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AlertJson() {}

    /** Returns the alert as Kafka gets it. */
    public static byte[] toJson(Alert alert) {
        return write(alert, generator -> {});
    }

    /** Returns the alert as Elasticsearch gets it: with {@code location} for a {@code geo_point}. */
    public static byte[] toDocument(Alert alert) {
        return write(alert, generator -> {
            generator.writeObjectFieldStart("location");
            generator.writeNumberField(AlertField.LAT, alert.latitude());
            generator.writeNumberField(AlertField.LON, alert.longitude());
            generator.writeEndObject();
        });
    }

    private static byte[] write(Alert alert, Extra extra) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField(AlertField.RULE, alert.rule());
            generator.writeStringField(AlertField.CUSTOMER, alert.customer());
            generator.writeNumberField(AlertField.COUNT_TRANSACTIONS, alert.countTransactions());
            generator.writeFieldName(AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT);
            generator.writeNumber(alert.totalOnlinePaymentAmount().toPlainString());
            generator.writeFieldName(AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT);
            generator.writeNumber(alert.totalInStorePaymentAmount().toPlainString());
            generator.writeNumberField(AlertField.LAT, alert.latitude());
            generator.writeNumberField(AlertField.LON, alert.longitude());
            extra.writeTo(generator);
            generator.writeStringField(
                    AlertField.LAST_TRANSACTION_TIME,
                    alert.lastTransactionTime().toString());
            generator.writeStringField(
                    AlertField.WINDOW_START, alert.windowStart().toString());
            generator.writeStringField(AlertField.WINDOW_END, alert.windowEnd().toString());
            generator.writeStringField(
                    AlertField.LAST_EVENT_TIME, alert.lastEventTime().toString());
            if (alert.status() != AlertStatus.FINAL) {
                generator.writeStringField(
                        AlertField.STATUS, alert.status().name().toLowerCase(Locale.ROOT));
                generator.writeBooleanField(AlertField.PROVISIONAL, alert.status() == AlertStatus.PROVISIONAL);
            }
            if (alert.journey().isPresent()) {
                write(alert.journey().get(), generator);
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("An alert could not be written to memory", e);
        }
        return out.toByteArray();
    }

    private static void write(Journey journey, JsonGenerator generator) throws IOException {
        generator.writeNumberField(AlertField.DISTANCE_KM, journey.distanceKilometres());
        generator.writeNumberField(AlertField.SPEED_KMH, journey.speedKilometresPerHour());
        generator.writeNumberField(AlertField.PREVIOUS_LAT, journey.previousLatitude());
        generator.writeNumberField(AlertField.PREVIOUS_LON, journey.previousLongitude());
        generator.writeStringField(
                AlertField.PREVIOUS_TIME, journey.previousTime().toString());
    }

    private interface Extra {
        void writeTo(JsonGenerator generator) throws IOException;
    }
}
