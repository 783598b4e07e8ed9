package io.spendwatch.job.sink.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;

/** Exactly-once sinks of text files. */
public final class LineFiles {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long AGE_CHECK_MILLIS = 10_000;

    private LineFiles() {}

    /**
     * Returns a sink of files below a directory.
     *
     * @param directory a URI or a path; what does not exist is made
     * @param suffix how the files' names end, such as {@code .csv}
     * @param format how values become lines
     * @param buckets in which directory below it a value goes
     * @param partSize about how large a part may get
     * @param partAge how old a part may get before it is complete
     */
    public static <T> FileSink<T> sink(
            String directory,
            String suffix,
            LineFormat<T> format,
            BucketAssigner<T, String> buckets,
            MemorySize partSize,
            Duration partAge) {
        return FileSink.forBulkFormat(new Path(directory), new WriterFactory<>(directory, format))
                .withBucketAssigner(buckets)
                .withRollingPolicy(new PartFiles<>(partSize, partAge))
                .withBucketCheckInterval(Math.min(AGE_CHECK_MILLIS, partAge.toMillis()))
                .withOutputFileConfig(OutputFileConfig.builder()
                        .withPartPrefix("part")
                        .withPartSuffix(suffix)
                        .build())
                .build();
    }

    private record WriterFactory<T>(String directory, LineFormat<T> format) implements BulkWriter.Factory<T> {
        @Override
        public BulkWriter<T> create(FSDataOutputStream stream) throws IOException {
            OutputStream out = new BufferedOutputStream(new DirectoryStream(directory, stream), BUFFER_BYTES);
            format.writeHeader(out);
            return new Writer<>(format, out);
        }
    }

    private record Writer<T>(LineFormat<T> format, OutputStream out) implements BulkWriter<T> {
        @Override
        public void addElement(T element) throws IOException {
            format.write(element, out);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void finish() throws IOException {
            out.flush();
        }
    }
}
