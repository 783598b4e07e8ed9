package io.spendwatch.local.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Prepares a directory for a broker. */
final class KafkaStorage {
    /** The file that a broker locks as long as it runs. */
    private static final String LOCK = ".lock";

    private KafkaStorage() {}

    /**
     * Makes sure that no other broker has the directory open. A broker that finds it so ends its whole process.
     *
     * @throws StartupException when one has
     */
    static void requireUnlocked(DataDirectory directory) {
        Path file = directory.path().resolve(LOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(directory);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(directory);
        } catch (IOException e) {
            throw new StartupException(
                    "Kafka cannot lock %s: %s. Make it writable, or choose another directory"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Formats a directory that no broker has used; leaves any other as it is. */
    static void format(KafkaMember member, DataDirectory directory) {
        if (Files.exists(directory.path().resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        String path = directory.path().toString();
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setClusterId(member.clusterId())
                    .setNodeId(member.id())
                    .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .addDirectory(path)
                    .setMetadataLogDirectory(path)
                    .run();
        } catch (Exception e) {
            throw StartupException.unexpected("Kafka", member.address().broker(), directory, e);
        }
    }

    private static StartupException inUse(DataDirectory directory) {
        return new StartupException(
                "Kafka cannot keep its data in %s: another broker has it open. Stop that one, or choose another directory"
                        .formatted(directory.path()));
    }
}
