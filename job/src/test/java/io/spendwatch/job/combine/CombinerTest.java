package io.spendwatch.job.combine;

import static io.spendwatch.job.testing.Transactions.batch;
import static io.spendwatch.job.testing.Transactions.recordedAt;
import static io.spendwatch.job.testing.Transactions.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceSpendingCodec;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.testing.RecordedMetrics;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionBatch;
import io.spendwatch.job.transaction.TransactionParser;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CombinerTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int CAPACITY = 3;
    private static final Duration DELAY = Duration.ofMillis(500);

    private final RecordedMetrics metrics = new RecordedMetrics();
    private final MockEnvironment environment =
            new MockEnvironmentBuilder().setMetricGroup(metrics.group()).build();
    private OneInputStreamOperatorTestHarness<TransactionBatch, SliceSpending> combiner;

    @BeforeEach
    void open() throws Exception {
        combiner = new OneInputStreamOperatorTestHarness<>(
                new Combiner(new SliceTime(HOUR), CAPACITY, DELAY), environment);
        combiner.setup(new CodecSerializer<>(new SliceSpendingCodec()));
        combiner.open();
        combiner.processWatermark(-1);
        combiner.getOutput().clear();
    }

    @AfterEach
    void close() throws Exception {
        combiner.close();
        environment.close();
    }

    @Test
    void shouldHoldSumsBackAndHandThemOnWhenFull() throws Exception {
        // when
        spend("Ana", "Ana", "Boris");
        List<String> before = sums();
        spend("Clara");

        // then
        assertThat(before).isEmpty();
        assertThat(sums()).containsExactlyInAnyOrder("Ana 2", "Boris 1", "Clara 1");
    }

    @Test
    void shouldHoldSumsBackForNoLongerThanItIsTold() throws Exception {
        // given
        combiner.setProcessingTime(1_000);
        spend("Ana");

        // when
        combiner.setProcessingTime(1_499);
        List<String> before = sums();
        combiner.setProcessingTime(1_500);
        List<String> inTime = sums();
        spend("Boris");
        combiner.setProcessingTime(2_000);

        // then
        assertThat(before).isEmpty();
        assertThat(inTime).containsExactly("Ana 1");
        assertThat(sums()).containsExactly("Ana 1", "Boris 1");
    }

    @Test
    void shouldHandSumsOnBeforeTheWatermarkThatClosesASlice() throws Exception {
        // given
        spend("Ana");

        // when
        combiner.processWatermark(HOUR - 1);

        // then
        assertThat(combiner.getOutput()).hasSize(2);
        assertThat(sums()).containsExactly("Ana 1");
        assertThat(combiner.getOutput()).last().isEqualTo(new Watermark(HOUR - 1));
    }

    @Test
    void shouldHoldSumsBackAtAWatermarkThatClosesNone() throws Exception {
        // given
        spend("Ana");

        // when
        combiner.processWatermark(HOUR - 2);

        // then
        assertThat(combiner.getOutput()).containsExactly(new Watermark(HOUR - 2));
    }

    @Test
    void shouldHandSumsOnBeforeTheBarrier() throws Exception {
        // given
        spend("Ana", "Boris");

        // when
        combiner.prepareSnapshotPreBarrier(1);

        // then
        assertThat(sums()).containsExactlyInAnyOrder("Ana 1", "Boris 1");
    }

    @Test
    void shouldHandSumsOnAtTheEnd() throws Exception {
        // given
        spend("Ana");

        // when
        combiner.getOperator().finish();

        // then
        assertThat(sums()).containsExactly("Ana 1");
    }

    @Test
    void shouldKeepSlicesAndTypesApart() throws Exception {
        // when
        read(transaction("Ana", "groceries", 0));
        read(transaction("Ana", "travel", 0));
        read(transaction("Ana", "groceries", HOUR));

        // then
        assertThat(combiner.extractOutputValues())
                .extracting(
                        sum -> sum.slice().transactionType() + "@" + sum.slice().startMillis())
                .containsExactlyInAnyOrder("groceries@0", "travel@0", "groceries@" + HOUR);
    }

    @Test
    void shouldCountWhatItSummedAndWhatItHandedOn() throws Exception {
        // when
        spend("Ana", "Ana", "Boris", "Ana");
        combiner.prepareSnapshotPreBarrier(1);

        // then
        assertThat(metrics.count(Combiner.COMBINED_METRIC)).isEqualTo(4);
        assertThat(metrics.count(Combiner.HANDED_ON_METRIC)).isEqualTo(2);
    }

    @Test
    void shouldShowWhichShareFoundTheirSum() throws Exception {
        // given
        Object before = metrics.gauge(Combiner.HIT_RATE_METRIC);

        // when
        spend("Ana", "Ana", "Boris", "Ana");
        combiner.prepareSnapshotPreBarrier(1);
        spend("Ana");

        // then
        assertThat(before).isEqualTo(0.0);
        assertThat(metrics.gauge(Combiner.HIT_RATE_METRIC)).isEqualTo(2 / 5.0);
    }

    @Test
    void shouldSendTheOldestTimestampOfASum() throws Exception {
        // when
        read(recordedAt(200, transaction("Ana", "groceries", 5)));
        read(recordedAt(100, transaction("Ana", "groceries", 9)));
        read(recordedAt(300, transaction("Ana", "groceries", 7)));
        combiner.prepareSnapshotPreBarrier(1);

        // then
        assertThat(combiner.extractOutputValues())
                .extracting(SliceSpending::oldestTimestampMillis)
                .containsExactly(100L);
    }

    @Test
    void shouldSendNoTimestampWhereATransactionHasNone() throws Exception {
        // when
        read(recordedAt(200, transaction("Ana", "groceries", 5)));
        read(transaction("Ana", "groceries", 9));
        combiner.prepareSnapshotPreBarrier(1);

        // then
        assertThat(combiner.extractOutputValues())
                .extracting(SliceSpending::oldestTimestampMillis)
                .containsExactly(TransactionParser.NO_TIMESTAMP);
    }

    private void spend(String... customers) throws Exception {
        read(Stream.of(customers)
                .map(customer -> transaction(customer, "groceries", 5))
                .toArray(Transaction[]::new));
    }

    private void read(Transaction... transactions) throws Exception {
        combiner.processElement(new StreamRecord<>(batch(transactions)));
    }

    private List<String> sums() {
        return combiner.extractOutputValues().stream()
                .map(sum -> sum.customer() + " " + sum.spending().count())
                .toList();
    }
}
