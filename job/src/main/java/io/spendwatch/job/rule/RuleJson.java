package io.spendwatch.job.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.spendwatch.job.yaml.JsonDocument;
import io.spendwatch.job.yaml.Problem;
import io.spendwatch.job.yaml.TextTypes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule as the rules' topic has it: one JSON object with the keys of a rules file. */
public final class RuleJson {
    /** The most bytes of a published rule. */
    public static final int LARGEST = 64 << 10;

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_REASONS = 20;
    private static final int LONGEST_REASON = 1_000;

    private RuleJson() {}

    /** Returns the rule in one line; keys that would say the default are left out. */
    public static String write(RuleDefinition rule) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(RuleKeys.ID, rule.id());
            if (!rule.description().isEmpty()) {
                json.writeStringField(RuleKeys.DESCRIPTION, rule.description());
            }
            writeScope(rule, json);
            if (!rule.enabled()) {
                json.writeBooleanField(RuleKeys.ENABLED, false);
            }
            if (!rule.transactionTypes().isEmpty()) {
                json.writeArrayFieldStart(RuleKeys.TRANSACTION_TYPES);
                for (String type : rule.transactionTypes()) {
                    json.writeString(type);
                }
                json.writeEndArray();
            }
            if (rule.emit() != Emission.ON_CLOSE) {
                json.writeStringField(RuleKeys.EMIT, rule.emit().key());
            }
            if (rule.saysEffectiveFrom()) {
                json.writeStringField(
                        RuleKeys.EFFECTIVE_FROM, rule.effectiveFrom().toString());
            }
            json.writeStringField(RuleFault.WHEN, rule.when());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A rule could not be written to memory", e);
        }
        return out.toString();
    }

    /**
     * Reads and compiles a published rule. Never throws, whatever the bytes are.
     *
     * @param key the key of its record, which its id has to be
     * @param value the JSON, in UTF-8
     */
    public static RuleReading read(String key, byte[] value, RuleCompiler compiler) {
        List<Problem> problems = new ArrayList<>();
        Optional<RuleDefinition> definition = JsonDocument.parse(value, "value", LARGEST, problems)
                .flatMap(root -> RuleReader.read(root, "").flatMap(rule -> {
                    root.peek(RuleKeys.ID)
                            .filter(id -> !id.equals(key))
                            .ifPresent(id -> problems.add(rule.problem(otherKey(id, key))));
                    problems.addAll(rule.problems(compiler));
                    return rule.definition();
                }));
        return problems.isEmpty() && definition.isPresent()
                ? new RuleReading.Accepted(compiler.compile(definition.get()))
                : new RuleReading.Rejected(reasons(problems));
    }

    private static RuleFault otherKey(String id, String key) {
        return RuleFault.of(
                RuleKeys.ID,
                key.isEmpty()
                        ? "the record has no key"
                        : "the record's key is " + TextTypes.quote(key) + ", not " + TextTypes.quote(id),
                "publish the rule under its id");
    }

    /** Returns what goes into the rule's status, which has to fit into a record of Kafka whatever the mistakes are. */
    private static List<String> reasons(List<Problem> problems) {
        Stream<String> all =
                problems.stream().map(Problem::toString).map(reason -> TextTypes.oneLine(reason, LONGEST_REASON));
        int others = problems.size() - MOST_REASONS;
        return others <= 0
                ? all.toList()
                : Stream.concat(all.limit(MOST_REASONS), Stream.of("and " + others + " more like these"))
                        .toList();
    }

    private static void writeScope(RuleDefinition rule, JsonGenerator json) throws IOException {
        if (rule.kind() != RuleKind.WINDOW) {
            json.writeStringField(RuleKeys.KIND, rule.kind().key());
        }
        switch (rule.kind()) {
            case VELOCITY ->
                json.writeStringField(RuleKeys.WITHIN, rule.window().size().toString());
            case WINDOW -> {
                json.writeObjectFieldStart(RuleKeys.WINDOW);
                json.writeStringField("size", rule.window().size().toString());
                if (!rule.window().slide().equals(rule.window().size())) {
                    json.writeStringField("slide", rule.window().slide().toString());
                }
                json.writeEndObject();
            }
            case TRAVEL -> {}
        }
    }
}
