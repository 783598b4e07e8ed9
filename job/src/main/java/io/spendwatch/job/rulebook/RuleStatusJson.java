package io.spendwatch.job.rulebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule's status as its topic has it: one JSON object in UTF-8, times as {@code 2026-10-28T20:00:00Z}. A field that says
 * nothing is left out: {@code version} and {@code published} of a rule of the configuration, {@code since} of one that
 * judges everything, {@code pairs_after} where the earlier transaction of a pair may be at any time, {@code rule} where none is in force, {@code in_force} where that is the configuration's.
 */
public final class RuleStatusJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ID = "id";
    private static final String STATE = "state";
    private static final String VERSION = "version";
    private static final String PUBLISHED = "published";
    private static final String SINCE = "since";
    private static final String PAIRS_AFTER = "pairs_after";
    private static final String REASONS = "reasons";
    private static final String IN_FORCE = "in_force";
    private static final String RULE = "rule";
    private static final String ALERTS = "alerts";
    private static final String ERRORS = "errors";
    private static final String LAST_ERROR = "last_error";

    private RuleStatusJson() {}

    public static byte[] write(RuleStatus status) {
        // By way of a text, in which half a surrogate pair, that a rule can quote, is no reason to fail.
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(ID, status.id());
            json.writeStringField(STATE, status.state().name());
            if (status.version() != RuleChange.CONFIGURED) {
                json.writeNumberField(VERSION, status.version());
            }
            writeTime(PUBLISHED, status.publishedMillis(), json);
            writeTime(SINCE, status.sinceMillis(), json);
            writeTime(PAIRS_AFTER, status.pairsAfterMillis(), json);
            if (!status.reasons().isEmpty()) {
                json.writeArrayFieldStart(REASONS);
                for (String reason : status.reasons()) {
                    json.writeString(reason);
                }
                json.writeEndArray();
            }
            if (status.inForce() != RuleStatus.NONE && status.inForce() != RuleChange.CONFIGURED) {
                json.writeNumberField(IN_FORCE, status.inForce());
            }
            if (!status.rule().isEmpty()) {
                json.writeFieldName(RULE);
                json.writeRawValue(status.rule());
            }
            json.writeNumberField(ALERTS, status.alerts());
            json.writeNumberField(ERRORS, status.errors());
            if (!status.lastError().isEmpty()) {
                json.writeStringField(LAST_ERROR, status.lastError());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A status could not be written to memory", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the status, or nothing where these bytes are none; unknown fields are skipped. */
    public static Optional<RuleStatus> read(byte[] value) {
        try (JsonParser json = JSON.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, String> texts = new HashMap<>();
            List<String> reasons = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (name.equals(REASONS) && token == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        reasons.add(json.getValueAsString(""));
                        json.skipChildren();
                    }
                } else if (name.equals(RULE) && token == JsonToken.START_OBJECT) {
                    texts.put(RULE, copy(json));
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    texts.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            return json.nextToken() == null && texts.containsKey(ID)
                    ? Optional.of(status(texts, reasons))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static RuleStatus status(Map<String, String> texts, List<String> reasons) {
        boolean inForce = texts.containsKey(RULE);
        return new RuleStatus(
                texts.get(ID),
                RuleState.valueOf(texts.getOrDefault(STATE, "")),
                number(texts, VERSION, RuleChange.CONFIGURED),
                time(texts, PUBLISHED),
                time(texts, SINCE),
                time(texts, PAIRS_AFTER),
                reasons,
                number(texts, IN_FORCE, inForce ? RuleChange.CONFIGURED : RuleStatus.NONE),
                texts.getOrDefault(RULE, ""),
                number(texts, ALERTS, 0),
                number(texts, ERRORS, 0),
                texts.getOrDefault(LAST_ERROR, ""));
    }

    private static String copy(JsonParser json) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(out)) {
            copy.copyCurrentStructure(json);
        }
        return out.toString();
    }

    private static void writeTime(String field, long millis, JsonGenerator json) throws IOException {
        if (millis != Long.MIN_VALUE) {
            json.writeStringField(field, Instant.ofEpochMilli(millis).toString());
        }
    }

    private static long number(Map<String, String> texts, String field, long standard) {
        return texts.containsKey(field) ? Long.parseLong(texts.get(field)) : standard;
    }

    private static long time(Map<String, String> texts, String field) {
        return texts.containsKey(field) ? Instant.parse(texts.get(field)).toEpochMilli() : Long.MIN_VALUE;
    }
}
