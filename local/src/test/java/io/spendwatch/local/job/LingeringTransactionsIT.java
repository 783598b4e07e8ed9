package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that a killed job leaves open block readers of committed alerts. */
@Timeout(180)
class LingeringTransactionsIT {
    private static final String PREFIX = "lingering-";
    private static final List<LogRecord> LOG = SampleLog.generated(1_600);
    private static final int HALF = LOG.size() / 2;

    @TempDir
    private Path folder;

    private EmbeddedKafka broker;
    private KafkaLog kafka;
    private JobSettings settings;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        kafka = new KafkaLog(broker.bootstrapServers());
        settings = JobSettings.of(broker.bootstrapServers(), PREFIX, folder)
                .with("idle-after", "PT1H")
                .with("sinks.csv.directory", folder.resolve("alerts").toUri().toString());
        KafkaLog.createTopics(broker, settings.topics());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void shouldUnblockReadersByTheNextCheckpointAfterARestoreFromOlderState() throws Exception {
        // given two runs, of which the second is killed with all its transactions open
        Path older = run("first", Optional.empty(), 0, HALF);
        run("second", Optional.of(older), HALF, LOG.size());
        List<KafkaProducer<byte[], byte[]>> killed = openTransactions();
        assertThat(killed).isNotEmpty();
        assertThat(open()).hasSameSizeAs(killed);

        // when the job goes on from before the second
        try (JobRun run = JobRun.start(
                folder.resolve("third"), 1, settings.load(), Optional.of(older), UnaryOperator.identity())) {
            run.awaitRead(LOG.size());
            run.awaitCheckpoint();

            // then
            await().atMost(Duration.ofSeconds(10)).until(() -> open().isEmpty());
        } finally {
            killed.forEach(producer -> producer.close(Duration.ZERO));
        }
        assertThat(kafka.committed(settings.topic("alerts"))).isNotEmpty();
    }

    private Path run(String name, Optional<Path> from, int begin, int end) throws Exception {
        kafka.append(settings.topic("transactions"), LOG.subList(begin, end));
        try (JobRun run = JobRun.start(folder.resolve(name), 1, settings.load(), from, UnaryOperator.identity())) {
            run.awaitRead(end);
            run.awaitCheckpoint();
            return run.stop();
        }
    }

    /** Does with each transactional id of the job what the job itself does until it is killed. */
    private List<KafkaProducer<byte[], byte[]>> openTransactions() throws Exception {
        List<KafkaProducer<byte[], byte[]>> producers = new ArrayList<>();
        for (TransactionListing transaction : transactions(new ListTransactionsOptions())) {
            KafkaProducer<byte[], byte[]> producer =
                    kafka.producer(Map.of("transactional.id", transaction.transactionalId()));
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>(settings.topic("alerts"), new byte[] {'{', '}'}));
            producer.flush();
            assertThat(sent.get().hasOffset()).isTrue();
            producers.add(producer);
        }
        return producers;
    }

    private Collection<TransactionListing> open() throws Exception {
        return transactions(new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING)));
    }

    private Collection<TransactionListing> transactions(ListTransactionsOptions options) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listTransactions(options).all().get().stream()
                    .filter(transaction -> transaction.transactionalId().startsWith(PREFIX))
                    .toList();
        }
    }
}
