package io.spendwatch.bench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** What the processes of contenders and the one that starts them say to each other: a line of JSON each. */
public final class Message {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Message() {}

    public static String ofRequest(RunRequest request) {
        return write(request);
    }

    public static RunRequest request(String line) {
        return read(line, RunRequest.class);
    }

    /** Returns the line of a contender that has read so many events, and goes on. */
    public static String ofProgress(long events) {
        return Long.toString(events);
    }

    public static String ofReport(RunReport report) {
        return write(report);
    }

    /** Returns the report, if the line is one. */
    public static Optional<RunReport> report(String line) {
        return line.startsWith("{") ? Optional.of(read(line, RunReport.class)) : Optional.empty();
    }

    /** Returns how many events a line that is no report says have been read. */
    public static long progress(String line) {
        return Long.parseLong(line);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value + " could not be written", e);
        }
    }

    private static <T> T read(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No " + type.getSimpleName() + ": " + line, e);
        }
    }
}
