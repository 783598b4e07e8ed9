package io.spendwatch.job.source.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;

class NoRuleTopicTest {
    private final NoRuleTopic source = new NoRuleTopic();
    private final RecordedMessages output = new RecordedMessages();

    @Test
    void shouldSayOnceThatNothingWillComeAndEnd() throws Exception {
        assertThat(source.getBoundedness()).isEqualTo(Boundedness.BOUNDED);
        assertThat(new NoRulesReader().isAvailable()).isDone();

        assertThat(new NoRulesReader().pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);

        assertThat(output.messages()).containsExactly(new ReadUntil(Long.MAX_VALUE));
    }
}
