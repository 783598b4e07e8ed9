package io.spendwatch.job.sink.file;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.streaming.api.functions.sink.filesystem.PartFileInfo;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.CheckpointRollingPolicy;

/**
 * When a part file is complete: at every checkpoint, and before that when it is large or old. A part can be seen once
 * the checkpoint after it has completed.
 */
public final class PartFiles<T> extends CheckpointRollingPolicy<T, String> {
    private static final long serialVersionUID = 1;

    private final long mostBytes;
    private final long mostMillis;

    /** Makes a policy of parts of at most this size, give or take a line, and this age. */
    public PartFiles(MemorySize size, Duration age) {
        mostBytes = size.getBytes();
        mostMillis = age.toMillis();
    }

    @Override
    public boolean shouldRollOnEvent(PartFileInfo<String> part, T element) throws IOException {
        return part.getSize() >= mostBytes;
    }

    @Override
    public boolean shouldRollOnProcessingTime(PartFileInfo<String> part, long nowMillis) {
        return nowMillis - part.getCreationTime() >= mostMillis;
    }
}
