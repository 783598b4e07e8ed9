package io.spendwatch.job.source.file;

/** The names of the file source's metrics. */
public final class FileMetrics {
    /** Counts the bytes read of the input files, compressed as they are. */
    public static final String INPUT_BYTES = "inputBytes";

    private FileMetrics() {}
}
