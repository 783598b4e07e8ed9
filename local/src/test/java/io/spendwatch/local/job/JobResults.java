package io.spendwatch.local.job;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.local.sink.ElasticsearchApi;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The alerts that a job has left, where they went. */
public final class JobResults {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int MOST_DOCUMENTS = 10_000;

    private JobResults() {}

    /** Returns the alerts of a topic, having seen that the key is the customer. */
    static List<SampleAlert> inKafka(KafkaLog kafka, String topic) throws IOException {
        List<SampleAlert> alerts = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : kafka.committed(topic)) {
            SampleAlert alert = SampleAlert.of(JSON.readTree(message.value()));
            if (!alert.customer().equals(new String(message.key(), StandardCharsets.UTF_8))) {
                throw new IOException("The key of " + alert + " is not its customer");
            }
            alerts.add(alert);
        }
        return alerts;
    }

    /** Returns the alerts of an index, having seen that the location is that of the fields beside it. */
    static List<SampleAlert> inElasticsearch(URI elasticsearch, String index) throws Exception {
        ElasticsearchApi api = new ElasticsearchApi(elasticsearch);
        // After a restart the index takes a moment until it can be searched.
        api.get("/_cluster/health/" + index + "?wait_for_status=yellow");
        int count = api.count(index);
        if (count > MOST_DOCUMENTS) {
            throw new IOException(count + " documents are more than one answer holds");
        }
        List<SampleAlert> alerts = new ArrayList<>();
        for (JsonNode hit :
                api.get("/" + index + "/_search?size=" + MOST_DOCUMENTS).at("/hits/hits")) {
            JsonNode document = hit.get("_source");
            SampleAlert alert = SampleAlert.of(document);
            if (document.at("/location/lat").doubleValue() != alert.lat()
                    || document.at("/location/lon").doubleValue() != alert.lon()) {
                throw new IOException("The location of " + document + " is not that of its lat and lon");
            }
            alerts.add(alert);
        }
        return alerts;
    }

    /** Returns the alerts of a topic as CSV shows them. */
    public static List<CsvAlert> csvOfKafka(KafkaLog kafka, String topic) throws IOException {
        return inKafka(kafka, topic).stream().map(SampleAlert::toCsv).toList();
    }

    /** Returns the alerts of a topic as CSV would show them, by their status; those without one are final. */
    static Map<String, List<CsvAlert>> csvOfKafkaByStatus(KafkaLog kafka, String topic) throws IOException {
        Map<String, List<CsvAlert>> byStatus = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> message : kafka.committed(topic)) {
            JsonNode json = JSON.readTree(message.value());
            byStatus.computeIfAbsent(json.path("status").asText("final"), status -> new ArrayList<>())
                    .add(SampleAlert.of(json).toCsv());
        }
        return byStatus;
    }

    /** Returns the alerts of an index as CSV shows them. */
    public static List<CsvAlert> csvOfElasticsearch(URI elasticsearch, String index) throws Exception {
        return inElasticsearch(elasticsearch, index).stream()
                .map(SampleAlert::toCsv)
                .toList();
    }

    /** Returns what the shipped rules find in the topics of a run, up to the last window that has closed there. */
    public static List<CsvAlert> expectedOfTopics(KafkaLog kafka) throws IOException {
        Set<String> deadLetters = kafka.committed("transactions-dead-letter").stream()
                .map(KafkaLog::origin)
                .collect(Collectors.toSet());
        List<LogRecord> log = kafka.committed("transactions-data").stream()
                .filter(message ->
                        !deadLetters.contains(message.topic() + "-" + message.partition() + "@" + message.offset()))
                .map(message -> LogRecord.valid(message.partition(), Optional.of(message.key()), message.value()))
                .toList();
        Instant closed = csvOfKafka(kafka, "spending-alerts").stream()
                .map(CsvAlert::lastTransactionTime)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return new SpendingModel(Duration.ofHours(1), Duration.ofSeconds(60), List.of(ModelRule.ALL.get(0)))
                .of(log).alerts().stream()
                        .filter(alert -> !alert.windowEnd().isAfter(closed))
                        .map(SampleAlert::toCsv)
                        .toList();
    }
}
