package io.spendwatch.local.job;

import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stores the savepoint of {@link StoredSavepoint}, by the job as it is. Run {@link #main} in the module's directory for a
 * release that changes what is in state, after the folder of the version was named there; commit what it adds.
 */
final class StoredSavepointRecorder {
    private static final int PARALLELISM = 2;

    private StoredSavepointRecorder() {}

    public static void main(String... arguments) throws Exception {
        if (Files.exists(StoredSavepoint.folder())) {
            throw new IllegalStateException(StoredSavepoint.folder() + " is there already: a stored savepoint is kept");
        }
        Path folder = Files.createTempDirectory("spendwatch");
        try (EmbeddedKafka broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary())) {
            store(savepoint(broker, folder));
        }
    }

    private static Path savepoint(EmbeddedKafka broker, Path folder) throws Exception {
        List<LogRecord> read = StoredSavepoint.log().subList(0, StoredSavepoint.READ);
        Instant stoppedAt = read.get(read.size() - 1).timestamp();
        JobSettings settings = StoredSavepoint.settings(broker.bootstrapServers(), folder);
        KafkaLog.createTopics(broker, settings.topics());
        new KafkaLog(broker.bootstrapServers()).append(settings.topic("transactions"), read);
        try (JobRun run = JobRun.start(folder.resolve("flink"), PARALLELISM, settings.load())) {
            run.awaitRead(read.size());
            // All alerts are committed then: the savepoint names no file and no transaction that is to be completed.
            run.awaitComplete(stoppedAt.truncatedTo(ChronoUnit.HOURS));
            return run.stop();
        }
    }

    private static void store(Path savepoint) throws IOException {
        Files.createDirectories(StoredSavepoint.folder());
        try (Stream<Path> files = Files.list(savepoint)) {
            for (Path file : files.toList()) {
                Files.copy(file, StoredSavepoint.folder().resolve(file.getFileName()));
            }
        }
    }
}
