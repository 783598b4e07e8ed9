package io.spendwatch.job.source.file;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One input file and how far it has been read.
 *
 * @param index its number among the inputs, from 0
 * @param path the file, with {@code .gz} at the end when it is compressed
 * @param lines how many lines have been read
 * @param bytes how many bytes, uncompressed, those lines took
 * @param clockMillis the greatest event time among its valid events so far, {@link Long#MIN_VALUE} before the first
 */
record FileSplit(int index, String path, long lines, long bytes, long clockMillis) implements SourceSplit {

    static FileSplit start(int index, String path) {
        return new FileSplit(index, path, 0, 0, Long.MIN_VALUE);
    }

    @Override
    public String splitId() {
        return index + ":" + path;
    }
}
