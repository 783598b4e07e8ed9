package io.spendwatch.harness.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where results go: {@code <measurement>.md} for people and {@code <measurement>.json} with every run's figures, and the
 * logs under {@code logs/}.
 */
public record ResultFiles(Path directory) {
    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);

    /** Returns the log of a process. */
    public Path log(String process) {
        return directory.resolve("logs").resolve(process + ".log").toAbsolutePath();
    }

    /** Returns the file for people. */
    public Path markdown(String measurement) {
        return directory.resolve(measurement + ".md");
    }

    /** Writes a picture beside them, {@code <measurement>.svg}, replacing an earlier one. */
    public void writePicture(String measurement, String svg) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(measurement + ".svg"), svg);
    }

    /**
     * Writes both files, replacing earlier ones.
     *
     * @param result becomes JSON beside the time and the machine
     */
    public void write(String measurement, String markdown, Object result) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("measurement", measurement);
        document.put("finished", Instant.now().toString());
        document.put("machine", Machine.current());
        document.put("result", result);
        Files.createDirectories(directory);
        replace(markdown(measurement), markdown);
        replace(directory.resolve(measurement + ".json"), JSON.writeValueAsString(document) + "\n");
    }

    /** A process that is killed leaves the earlier file or the new one. */
    private static void replace(Path file, String text) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
