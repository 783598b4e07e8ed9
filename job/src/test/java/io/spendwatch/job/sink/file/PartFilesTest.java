package io.spendwatch.job.sink.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.streaming.api.functions.sink.filesystem.PartFileInfo;
import org.junit.jupiter.api.Test;

class PartFilesTest {
    private static final long CREATED = 1_000;

    private final PartFiles<String> policy = new PartFiles<>(MemorySize.parse("100 bytes"), Duration.ofMillis(50));

    @Test
    void shouldCompleteAPartAtEveryCheckpoint() {
        assertThat(policy.shouldRollOnCheckpoint(new Part(0))).isTrue();
    }

    @Test
    void shouldCompleteAPartThatIsLarge() throws IOException {
        assertThat(policy.shouldRollOnEvent(new Part(99), "next")).isFalse();
        assertThat(policy.shouldRollOnEvent(new Part(100), "next")).isTrue();
    }

    @Test
    void shouldCompleteAPartThatIsOld() {
        assertThat(policy.shouldRollOnProcessingTime(new Part(1), CREATED + 49)).isFalse();
        assertThat(policy.shouldRollOnProcessingTime(new Part(1), CREATED + 50)).isTrue();
    }

    private record Part(long size) implements PartFileInfo<String> {
        @Override
        public String getBucketId() {
            return "rule=any";
        }

        @Override
        public long getCreationTime() {
            return CREATED;
        }

        @Override
        public long getSize() {
            return size;
        }

        @Override
        public long getLastUpdateTime() {
            return CREATED;
        }
    }
}
