package io.spendwatch.local.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.spendwatch.local.diagnosis.EventCounts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param counts what became of the lines that were read
 * @param alerts how many of each enabled rule
 * @param noAnswers the rules whose condition had no answer for some results
 * @param seconds how long it took
 */
public record Summary(EventCounts counts, Map<String, Long> alerts, Map<String, NoAnswer> noAnswers, double seconds) {

    /** Returns how many lines were read a second. */
    public double eventsPerSecond() {
        return seconds > 0 ? counts.events() / seconds : 0;
    }

    /** Returns how many alerts there are of all rules. */
    public long alertsOfAllRules() {
        return alerts.values().stream().mapToLong(Long::longValue).sum();
    }

    String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("events", counts.events());
            json.writeNumberField("valid", counts.valid());
            json.writeNumberField("dead_letters", counts.deadLetters());
            writeCounts("dead_letters_by_reason", counts.deadLettersByReason(), json);
            json.writeNumberField("late", counts.late());
            writeCounts("late_by_reason", counts.lateByReason(), json);
            json.writeNumberField("untraced", counts.untraced());
            writeCounts("alerts", alerts, json);
            json.writeObjectFieldStart("no_answer");
            for (Map.Entry<String, NoAnswer> rule : noAnswers.entrySet()) {
                json.writeObjectFieldStart(rule.getKey());
                json.writeNumberField("count", rule.getValue().count());
                json.writeStringField("reason", rule.getValue().reason());
                json.writeEndObject();
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

    private static void writeCounts(String name, Map<String, Long> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
