package io.spendwatch.job.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class TransactionPartitionsTest {
    private static final TopicPartition ZERO = new TopicPartition("transactions-data", 0);
    private static final TopicPartition ONE = new TopicPartition("transactions-data", 1);
    private final RuntimeException noAnswer =
            new IllegalStateException("no metadata", new ExecutionException(new TimeoutException("after 60 s")));

    private final TransactionPartitions partitions = new TransactionPartitions("transactions-data");

    @Test
    void shouldFindNewPartitions() {
        // when
        Set<TopicPartition> first = partitions.find(() -> Set.of(ZERO));
        Set<TopicPartition> second = partitions.find(() -> Set.of(ZERO, ONE));

        // then
        assertThat(first).containsExactly(ZERO);
        assertThat(second).containsExactlyInAnyOrder(ZERO, ONE);
    }

    @Test
    void shouldKeepThePartitionsThatItKnowsWhileNoBrokerAnswers() {
        // given
        Set<TopicPartition> unused = partitions.find(() -> Set.of(ZERO));

        // when
        Set<TopicPartition> found = partitions.find(failing(noAnswer));

        // then
        assertThat(found).containsExactly(ZERO);
    }

    @Test
    void shouldFailWhereNoneHasEverBeenFound() {
        assertThatThrownBy(() -> partitions.find(failing(noAnswer))).isSameAs(noAnswer);
    }

    @Test
    void shouldFailWhereWaitingDoesNotHelp() {
        // given
        RuntimeException forbidden = new TopicAuthorizationException("transactions-data");
        Set<TopicPartition> unused = partitions.find(() -> Set.of(ZERO));

        // then
        assertThatThrownBy(() -> partitions.find(failing(forbidden))).isSameAs(forbidden);
    }

    private static Supplier<Set<TopicPartition>> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }
}
