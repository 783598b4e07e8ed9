package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.local.job.LogRecord.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a job of version 0.2 was stopped with, and its log. Once 0.2.0 is released, a stored file is never written again. */
final class StoredSavepoint {
    /** How the names of its topics begin. */
    static final String PREFIX = "stored-";

    /** How many records of the log it had read. */
    static final int READ = 2_020;

    private static final Path FOLDER = Path.of("src", "test", "resources", "savepoints");
    private static final String VERSION = "v0.2";
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredSavepoint() {}

    /** Returns the settings of the job, whose CSV files go to a folder in this one. */
    static JobSettings settings(String bootstrapServers, Path folder) throws IOException {
        return JobSettings.of(bootstrapServers, PREFIX, folder)
                .with("idle-after", "PT1H")
                .with("sinks.csv.directory", folder.resolve("alerts").toUri().toString());
    }

    /** Returns the folder of the savepoint. */
    static Path folder() {
        return FOLDER.resolve(VERSION);
    }

    /** Copies the savepoint to a directory that does not exist yet, and returns the directory. */
    static Path copyTo(Path directory) throws IOException {
        Files.createDirectory(directory);
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        return directory;
    }

    /** Returns the whole log: what had been read, and what comes after it. */
    static List<LogRecord> log() throws IOException {
        List<LogRecord> records = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(VERSION + "-log.jsonl.gz"))), UTF_8))) {
            for (String line : lines.lines().toList()) {
                records.add(logRecord(JSON.readTree(line)));
            }
        }
        return records;
    }

    private static LogRecord logRecord(JsonNode stored) {
        byte[] value = stored.get("value").textValue().getBytes(ISO_8859_1);
        return new LogRecord(
                stored.get("partition").intValue(),
                Optional.ofNullable(stored.get("key"))
                        .map(key -> key.textValue().getBytes(ISO_8859_1)),
                Optional.of(value),
                Instant.parse(stored.get("timestamp").textValue()),
                stored.get("valid").booleanValue()
                        ? new Verdict.Valid(SampleTransaction.of(value))
                        : new Verdict.Dead(Optional.empty()));
    }
}
