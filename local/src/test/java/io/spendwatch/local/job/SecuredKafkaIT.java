package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.readiness.KafkaAtStart;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.infrastructure.SecuredKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job beside a Kafka that speaks TLS, wants a login, and permits what docs/operations.md says that the job needs. */
@Timeout(600)
class SecuredKafkaIT {
    private static final String USER = "spendwatch";
    private static final String PASSWORD = "pa55-of-spendwatch";
    private static final String NOBODY = "nobody";

    @TempDir
    private static Path folder;

    private static SecuredKafka kafka;
    private static JobSettings settings;

    @BeforeAll
    static void start() throws Exception {
        kafka = SecuredKafka.start(folder);
        kafka.addUser(USER, PASSWORD);
        kafka.addUser(NOBODY, PASSWORD);
        settings = settings(kafka.bootstrapServers());
        KafkaLog.createTopics(kafka.asAdministrator(), settings.topics());
        permit(ResourceType.GROUP, USER, PatternType.LITERAL, READ, DESCRIBE);
        permit(ResourceType.TRANSACTIONAL_ID, USER, PatternType.PREFIXED, WRITE, DESCRIBE);
        permitTopic("transactions", READ, DESCRIBE);
        permitTopic("alerts", READ, WRITE, DESCRIBE);
        permitTopic("dead-letter", WRITE, DESCRIBE);
        permitTopic("late", WRITE, DESCRIBE);
        permitTopic("rules", READ, DESCRIBE);
        permitTopic("rule-status", READ, WRITE, DESCRIBE);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldNeedNoMoreRightsThanDocumented() throws Exception {
        // given
        KafkaLog log = new KafkaLog(kafka.asAdministrator().bootstrapServers());
        Instant noon = Instant.parse("2026-10-28T12:00:00Z");
        log.append(
                settings.topic("transactions"),
                List.of(
                        LogRecord.of(0, SampleTransaction.inStore("Ana", "9999999", noon)),
                        LogRecord.dead(0, Optional.empty(), Optional.empty(), "EMPTY_VALUE")));
        log.append(settings.topic("transactions"), SampleLog.closing(noon));
        Configuration configuration =
                loggedIn(settings, USER, PASSWORD, kafka.authority()).load();

        // when
        assertThat(KafkaAtStart.await(configuration)).isEmpty();
        Path savepoint;
        try (JobRun run = JobRun.start(folder.resolve("flink"), 1, configuration)) {
            run.awaitRead(4);
            savepoint = run.stop();
        }

        // then
        assertThat(JobResults.inKafka(log, settings.topic("alerts")))
                .extracting(SampleAlert::customer)
                .contains("Ana");
        assertThat(log.committed(settings.topic("dead-letter"))).hasSize(1);
        assertThat(log.committed(settings.topic("rule-status"))).isNotEmpty();
        assertThat(texts(savepoint)).isNotEmpty().noneMatch(text -> text.contains(PASSWORD));
    }

    @Test
    void shouldSayThatThePasswordIsWrong() throws Exception {
        assertThat(answer(loggedIn(settings, USER, "pa55-of-yesterday", kafka.authority())))
                .endsWith("Authentication failed during authentication due to invalid credentials with SASL mechanism"
                        + " SCRAM-SHA-512: correct the TLS and SASL settings of kafka.properties");
    }

    @Test
    void shouldSayThatTheCertificateIsNotTrusted() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (SecuredKafka other = SecuredKafka.start(elsewhere)) {
            assertThat(answer(loggedIn(settings, USER, PASSWORD, other.authority())))
                    .contains("SSL handshake failed (")
                    .endsWith("): correct the TLS and SASL settings of kafka.properties");
        }
    }

    @Test
    void shouldSayThatTheCertificateHasExpired() throws Exception {
        Path ofYesterday = Files.createDirectory(folder.resolve("of-yesterday"));
        try (SecuredKafka expired = SecuredKafka.startExpired(ofYesterday)) {
            assertThat(answer(loggedIn(settings(expired.bootstrapServers()), USER, PASSWORD, expired.authority())))
                    .contains("SSL handshake failed (NotAfter: ")
                    .endsWith("): correct the TLS and SASL settings of kafka.properties");
        }
    }

    @Test
    void shouldSayThatNobodyAnswersWhoDoesNotSpeakTls() throws Exception {
        assertThat(obstacle(settings)).endsWith(nobodyAnswers());
    }

    @Test
    void shouldSayThatNobodyAnswersWhereNobodyIs() throws Exception {
        assertThat(obstacle(settings(LoopbackPort.free().toString()))).endsWith(nobodyAnswers());
    }

    @Test
    void shouldSayWhatIsNotPermitted() throws Exception {
        assertThat(answer(loggedIn(settings, NOBODY, PASSWORD, kafka.authority())))
                .contains("the job may not read topic transactions-data (kafka.topics.transactions): ")
                .contains("the job may not read and write topic spending-alerts (kafka.topics.alerts): ")
                .contains("the job may not read and write topic spending-rule-status (kafka.topics.rule-status): ")
                .contains("the job may not read group spendwatch (kafka.group-id): ")
                .contains("the job may not write transactional ids that begin with spendwatch ")
                .contains("docs/operations.md says how");
    }

    @Test
    void shouldSayThatATopicIsNotThere() throws Exception {
        permit(ResourceType.TOPIC, "forgotten", PatternType.LITERAL, READ, DESCRIBE);
        assertThat(answer(loggedIn(
                        settings.with("kafka.topics.transactions", "forgotten"), USER, PASSWORD, kafka.authority())))
                .endsWith(": there is no topic forgotten (kafka.topics.transactions): create it, docs/operations.md"
                        + " says how");
    }

    @Test
    void shouldSayThatTransactionsMayNotLastSoLongWithoutARightToDescribeTheBrokers() throws Exception {
        assertThat(answer(loggedIn(
                        settings.with("sinks.kafka.transaction-timeout", "PT20M"), USER, PASSWORD, kafka.authority())))
                .endsWith(
                        ": the brokers permit no transaction of 1200000 ms (sinks.kafka.transaction-timeout is PT20M):"
                                + " their transaction.max.timeout.ms, which the job may not read, is less: set"
                                + " transaction.max.timeout.ms to at least 1200000 on all brokers, or lower"
                                + " sinks.kafka.transaction-timeout, which is the longest outage that loses no alert");
    }

    @Test
    void shouldSayHowLongTransactionsMayLast() throws Exception {
        assertThat(answer(settings(kafka.asAdministrator().bootstrapServers())
                        .with("sinks.kafka.transaction-timeout", "PT15M0.001S")))
                .contains(
                        "permit no transaction of 900001 ms",
                        "transaction.max.timeout.ms is 900000 there (PT15M): set transaction.max.timeout.ms to at least 900001");
    }

    /** Returns what is in the files of a directory, each byte as a character. */
    private static List<String> texts(Path directory) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, ISO_8859_1));
            }
        }
        return texts;
    }

    private static String nobodyAnswers() {
        return ": no broker answers: start it, or correct kafka.bootstrap-servers, or what kafka.properties say of TLS";
    }

    /** Returns what is said when a broker has answered, which may take a while on a busy machine. */
    private static String answer(JobSettings asked) {
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> obstacle(asked), said -> !said.endsWith(nobodyAnswers()));
    }

    /** Returns what is said when there is no time to wait, having seen that it is one line without a password. */
    private static String obstacle(JobSettings asked) throws InterruptedException {
        String said = KafkaAtStart.await(
                        asked.with("kafka.start-timeout", "PT0S").load())
                .orElseThrow();
        assertThat(said)
                .startsWith("Kafka at %s was not ready within PT0S (kafka.start-timeout): "
                        .formatted(asked.values().get("kafka.bootstrap-servers")))
                .hasLineCount(1)
                .doesNotContain("pa55");
        return said;
    }

    private static JobSettings settings(String bootstrapServers) throws IOException {
        return JobSettings.of(bootstrapServers, "", folder)
                .with("kafka.group-id", USER)
                .with("idle-after", "PT1H")
                .with("sinks.kafka.transactional-id-prefix", USER);
    }

    private static JobSettings loggedIn(JobSettings settings, String user, String password, Path trusted) {
        JobSettings loggedIn = settings;
        for (Map.Entry<String, String> property :
                SecuredKafka.login(user, password, trusted).entrySet()) {
            loggedIn = loggedIn.with("kafka.properties." + property.getKey(), property.getValue());
        }
        return loggedIn;
    }

    private static void permitTopic(String purpose, AclOperation... operations) throws Exception {
        permit(ResourceType.TOPIC, settings.topic(purpose), PatternType.LITERAL, operations);
    }

    private static void permit(ResourceType type, String name, PatternType pattern, AclOperation... operations)
            throws Exception {
        kafka.permit(USER, type, name, pattern, operations);
    }
}
