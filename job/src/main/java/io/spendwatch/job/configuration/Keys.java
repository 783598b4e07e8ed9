package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.TextTypes;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** All keys, their types and their defaults. The records that hold the values say what they mean. */
final class Keys {
    static final String RULES = "rules";
    static final String RULES_FILE = "rules-file";
    static final String KAFKA_PROPERTIES = "kafka.properties";
    static final String CSV = "sinks.csv";
    static final String KAFKA_SINK = "sinks.kafka";
    static final String ELASTICSEARCH = "sinks.elasticsearch";

    static final Key<Duration> SLICE = Key.of("slice", TextTypes.positiveDuration(), Duration.ofHours(1));
    static final Key<Duration> RETAIN = Key.of("retain", TextTypes.positiveDuration(), Duration.ofHours(24));
    static final Key<Duration> OUT_OF_ORDERNESS =
            Key.of("out-of-orderness", TextTypes.duration(), Duration.ofSeconds(60));
    static final Key<Duration> IDLE_AFTER = Key.of("idle-after", TextTypes.positiveDuration(), Duration.ofSeconds(30));
    static final Key<Duration> UNREACHABLE_AFTER = Key.of("unreachable-after", TextTypes.duration(), Duration.ZERO);
    static final Key<Duration> MAX_FUTURE_SKEW = Key.of("max-future-skew", TextTypes.duration(), Duration.ofHours(1));
    static final Key<Integer> COMBINER_CAPACITY =
            Key.of("combiner-capacity", TextTypes.wholeNumber(1, 1 << 24), 65_536);
    static final Key<Duration> COMBINER_DELAY =
            Key.of("combiner-delay", TextTypes.positiveDuration(), Duration.ofMillis(500));
    static final Key<DataSize> OPEN_SLICES_MEMORY =
            Key.of("open-slices-memory", DataSize::parse, DataSize.ofMebibytes(64));
    static final Key<Integer> MAX_RULES = Key.of("max-rules", TextTypes.wholeNumber(1, 1_000_000), 20_000);
    static final Key<String> RULES_PATH = Key.of(RULES_FILE, TextTypes.text(), "");

    static final Key<String> BOOTSTRAP_SERVERS = Key.of("kafka.bootstrap-servers", TextTypes.text(), "localhost:9092");
    static final Key<String> GROUP_ID = Key.of("kafka.group-id", TextTypes.text(), "spendwatch");
    static final Key<StartFrom> START_FROM =
            Key.of("kafka.start-from", TextTypes.oneOf(StartFrom::key, StartFrom.values()), StartFrom.COMMITTED);
    static final Key<Duration> START_TIMEOUT =
            Key.of("kafka.start-timeout", TextTypes.duration(), Duration.ofMinutes(5));
    static final Key<String> TOPIC_TRANSACTIONS =
            Key.of("kafka.topics.transactions", TextTypes.text(), "transactions-data");
    static final Key<String> TOPIC_ALERTS = Key.of("kafka.topics.alerts", TextTypes.text(), "spending-alerts");
    static final Key<String> TOPIC_DEAD_LETTER =
            Key.of("kafka.topics.dead-letter", TextTypes.text(), "transactions-dead-letter");
    static final Key<String> TOPIC_LATE = Key.of("kafka.topics.late", TextTypes.text(), "transactions-late");
    static final Key<String> TOPIC_RULES = Key.of("kafka.topics.rules", TextTypes.text(), "spending-rules");
    static final Key<String> TOPIC_RULE_STATUS =
            Key.of("kafka.topics.rule-status", TextTypes.text(), "spending-rule-status");

    static final Key<String> CSV_DIRECTORY = Key.required("sinks.csv.directory", TextTypes.text());
    static final Key<DataSize> CSV_PART_SIZE = Key.of("sinks.csv.part-size", DataSize::parse, DataSize.ofMebibytes(64));
    static final Key<Duration> CSV_PART_AGE =
            Key.of("sinks.csv.part-age", TextTypes.positiveDuration(), Duration.ofMinutes(15));

    static final Key<String> TRANSACTIONAL_ID_PREFIX =
            Key.of("sinks.kafka.transactional-id-prefix", TextTypes.text(), "spendwatch");
    static final Key<Delivery> DELIVERY =
            Key.of("sinks.kafka.delivery", TextTypes.oneOf(Delivery::key, Delivery.values()), Delivery.EXACTLY_ONCE);
    static final Key<Duration> TRANSACTION_TIMEOUT =
            Key.of("sinks.kafka.transaction-timeout", TextTypes.positiveDuration(), Duration.ofMinutes(15));

    static final Key<List<URI>> ELASTICSEARCH_HOSTS =
            Key.of("sinks.elasticsearch.hosts", HostList::parse, List.of(URI.create("http://localhost:9200")));
    static final Key<String> ELASTICSEARCH_INDEX =
            Key.of("sinks.elasticsearch.index", TextTypes.text(), "transactions-supermarket-case");
    static final Key<String> ELASTICSEARCH_USERNAME = Key.of("sinks.elasticsearch.username", text -> text, "");
    static final Key<Secret> ELASTICSEARCH_PASSWORD = Key.of("sinks.elasticsearch.password", Secret::new, Secret.NONE);
    static final Key<String> ELASTICSEARCH_CREDENTIALS_DIRECTORY =
            Key.of("sinks.elasticsearch.credentials-directory", text -> text, "");
    static final Key<String> ELASTICSEARCH_CA_CERTIFICATE =
            Key.of("sinks.elasticsearch.ca-certificate", text -> text, "");
    static final Key<Integer> BULK_ACTIONS =
            Key.of("sinks.elasticsearch.bulk-actions", TextTypes.wholeNumber(1), 1_000);
    static final Key<DataSize> BULK_SIZE =
            Key.of("sinks.elasticsearch.bulk-size", DataSize::parse, DataSize.ofMebibytes(5));
    static final Key<Duration> BULK_INTERVAL =
            Key.of("sinks.elasticsearch.bulk-interval", TextTypes.positiveDuration(), Duration.ofSeconds(1));
    static final Key<Duration> RETRY_BACKOFF_INITIAL =
            Key.of("sinks.elasticsearch.retry-backoff-initial", TextTypes.positiveDuration(), Duration.ofMillis(100));
    static final Key<Duration> RETRY_BACKOFF_MAX =
            Key.of("sinks.elasticsearch.retry-backoff-max", TextTypes.positiveDuration(), Duration.ofSeconds(30));
    static final Key<Duration> CONNECT_TIMEOUT =
            Key.of("sinks.elasticsearch.connect-timeout", TextTypes.positiveDuration(), Duration.ofSeconds(5));
    static final Key<Duration> REQUEST_TIMEOUT =
            Key.of("sinks.elasticsearch.request-timeout", TextTypes.positiveDuration(), Duration.ofSeconds(30));

    /** Every key with one value. */
    static final List<Key<?>> ALL = List.of(
            SLICE,
            RETAIN,
            OUT_OF_ORDERNESS,
            IDLE_AFTER,
            UNREACHABLE_AFTER,
            MAX_FUTURE_SKEW,
            COMBINER_CAPACITY,
            COMBINER_DELAY,
            OPEN_SLICES_MEMORY,
            MAX_RULES,
            RULES_PATH,
            BOOTSTRAP_SERVERS,
            GROUP_ID,
            START_FROM,
            START_TIMEOUT,
            TOPIC_TRANSACTIONS,
            TOPIC_ALERTS,
            TOPIC_DEAD_LETTER,
            TOPIC_LATE,
            TOPIC_RULES,
            TOPIC_RULE_STATUS,
            CSV_DIRECTORY,
            CSV_PART_SIZE,
            CSV_PART_AGE,
            DELIVERY,
            TRANSACTIONAL_ID_PREFIX,
            TRANSACTION_TIMEOUT,
            ELASTICSEARCH_HOSTS,
            ELASTICSEARCH_INDEX,
            ELASTICSEARCH_USERNAME,
            ELASTICSEARCH_PASSWORD,
            ELASTICSEARCH_CREDENTIALS_DIRECTORY,
            ELASTICSEARCH_CA_CERTIFICATE,
            BULK_ACTIONS,
            BULK_SIZE,
            BULK_INTERVAL,
            RETRY_BACKOFF_INITIAL,
            RETRY_BACKOFF_MAX,
            CONNECT_TIMEOUT,
            REQUEST_TIMEOUT);

    /** The sections that are on when they are there. */
    static final List<String> SWITCHES = List.of(CSV, KAFKA_SINK, ELASTICSEARCH);

    private Keys() {}
}
