package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.kafka.common.TopicPartition;

/**
 * What Flink has been told of idle partitions, and with them of the reader. Flink leaves an idle partition out of the reader's
 * watermark. That the reader is active again it is told here: by itself Flink would say so only when the watermark rises, and
 * the job would go on without the reader until then. The thread of the task marks; others may look.
 */
final class IdleMarks {
    private volatile IdlePartitions idle = IdlePartitions.NONE;
    private Optional<ReaderOutput<SourceBatch>> output = Optional.empty();

    /** Sets where marks go; before that there are none to set. */
    void bind(ReaderOutput<SourceBatch> newOutput) {
        output = Optional.of(newOutput);
    }

    /** Returns what Flink has been told. */
    IdlePartitions idle() {
        return idle;
    }

    /** Marks these partitions idle, and no others; and the reader. */
    void set(IdlePartitions newIdle) {
        IdlePartitions before = idle;
        idle = newIdle;
        if (before.all() && !newIdle.all()) {
            output.ifPresent(WatermarkOutput::markActive);
        }
        for (TopicPartition partition : before.partitions()) {
            if (!newIdle.contains(partition)) {
                mark(partition, WatermarkOutput::markActive);
            }
        }
        for (TopicPartition partition : newIdle.partitions()) {
            if (!before.contains(partition)) {
                mark(partition, WatermarkOutput::markIdle);
            }
        }
        if (newIdle.all() && !before.all()) {
            output.ifPresent(WatermarkOutput::markIdle);
        }
    }

    /** Marks a partition, and with it the reader, active before an event of it is passed on. */
    void wake(TopicPartition partition) {
        if (idle.contains(partition)) {
            Set<TopicPartition> others = idle.partitions().stream()
                    .filter(Predicate.not(partition::equals))
                    .collect(Collectors.toSet());
            set(new IdlePartitions(others, false));
        }
    }

    private void mark(TopicPartition partition, Consumer<WatermarkOutput> how) {
        output.ifPresent(reader -> how.accept(reader.createOutputForSplit(partition.toString())));
    }
}
