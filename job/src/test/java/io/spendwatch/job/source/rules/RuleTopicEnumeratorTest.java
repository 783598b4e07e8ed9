package io.spendwatch.job.source.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.mocks.MockSplitEnumeratorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleTopicEnumeratorTest {
    private final MockSplitEnumeratorContext<RuleTopicSplit> context = new MockSplitEnumeratorContext<>(2);
    private final RuleTopicSource source =
            new RuleTopicSource("localhost:9092", Messages.RULES, Messages.STATUS, new Properties());

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    @Test
    void shouldHandTheTopicToTheFirstReaderAlone() throws Exception {
        try (SplitEnumerator<RuleTopicSplit, List<RuleTopicSplit>> enumerator = source.createEnumerator(context)) {
            // when
            register(enumerator, 1);
            List<RuleTopicSplit> before = enumerator.snapshotState(1);
            register(enumerator, 0);

            // then
            assertThat(before).containsExactly(RuleTopicSplit.start(Messages.RULES));
            assertThat(enumerator.snapshotState(2)).isEmpty();
            assertThat(assigned()).isEqualTo(before);
        }
    }

    @Test
    void shouldHandOutNothingThatAReaderHas() throws Exception {
        try (SplitEnumerator<RuleTopicSplit, List<RuleTopicSplit>> restored =
                source.restoreEnumerator(context, List.of())) {
            // when
            register(restored, 0);

            // then
            assertThat(context.getSplitsAssignmentSequence()).isEmpty();
        }
    }

    @Test
    void shouldHandTheTopicOutAgainWhenItsReaderFailed() throws Exception {
        try (SplitEnumerator<RuleTopicSplit, List<RuleTopicSplit>> enumerator =
                source.restoreEnumerator(context, List.of())) {
            // given
            RuleTopicSplit returned = RuleTopicSplit.start(Messages.RULES).withDecisionsTold();

            // when
            enumerator.addSplitsBack(List.of(returned), 0);
            register(enumerator, 0);

            // then
            assertThat(assigned()).containsExactly(returned);
        }
    }

    private void register(SplitEnumerator<RuleTopicSplit, ?> enumerator, int reader) {
        context.registerReader(new ReaderInfo(reader, "localhost"));
        enumerator.addReader(reader);
    }

    private List<RuleTopicSplit> assigned() {
        return context.getSplitsAssignmentSequence().get(0).assignment().get(0);
    }
}
