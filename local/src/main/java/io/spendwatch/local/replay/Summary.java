package io.spendwatch.local.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param events lines that were read
 * @param valid those that keep the contract, the late ones among them
 * @param deadLetters those that break it
 * @param late valid ones that came after their slice had ended
 * @param alerts how many of each enabled rule
 * @param ruleErrors how many sums each rule had no answer for; not a part of the JSON
 * @param seconds how long it took
 */
public record Summary(
        long events,
        long valid,
        long deadLetters,
        long late,
        Map<String, Long> alerts,
        Map<String, Long> ruleErrors,
        double seconds) {

    /** Returns how many lines were read a second. */
    public double eventsPerSecond() {
        return seconds > 0 ? events / seconds : 0;
    }

    /** Returns how many alerts there are of all rules. */
    public long alertsOfAllRules() {
        return alerts.values().stream().mapToLong(Long::longValue).sum();
    }

    String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("events", events);
            json.writeNumberField("valid", valid);
            json.writeNumberField("dead_letters", deadLetters);
            json.writeNumberField("late", late);
            json.writeObjectFieldStart("alerts");
            for (Map.Entry<String, Long> rule : alerts.entrySet()) {
                json.writeNumberField(rule.getKey(), rule.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("seconds", rounded(seconds, 3));
            json.writeNumberField("events_per_second", rounded(eventsPerSecond(), 1));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A summary could not be written to memory", e);
        }
        return text + "\n";
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
