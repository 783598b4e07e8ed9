package io.spendwatch.job.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class PatienceTest {
    private static final Duration POLL = Duration.ofMillis(1);

    private final ScriptedRest rest = new ScriptedRest().answerAlerts(0);
    private final Question question = new Question(rest, 2);

    @Test
    void shouldAskUntilNothingIsMissing() throws Exception {
        // given
        List<String> progress = new ArrayList<>();

        // when
        Answer answer = new Patience(Duration.ofSeconds(20), POLL).ask(question, missing -> {
            progress.add(missing);
            rest.answerAlerts(progress.size());
        });

        // then
        assertThat(answer).isInstanceOf(Answer.Complete.class);
        assertThat(progress)
                .containsExactly(
                        "the job spendwatch has raised 0 of the 2 alerts that are waited for",
                        "the job spendwatch has raised 1 of the 2 alerts that are waited for");
    }

    @Test
    void shouldGiveUpWhenTheTimeHasPassedAndTellEachThingOnce() throws Exception {
        // given
        List<String> progress = new ArrayList<>();

        // when
        Answer answer = new Patience(Duration.ofMillis(50), POLL).ask(question, progress::add);

        // then
        assertThat(answer).isInstanceOf(Answer.Missing.class);
        assertThat(progress).hasSize(1);
    }

    @Test
    void shouldAskOnceWithoutAnyPatience() throws Exception {
        // given
        rest.answerAlerts(2);

        // then
        assertThat(new Patience(Duration.ZERO, POLL).ask(question, missing -> {}))
                .isInstanceOf(Answer.Complete.class);
    }
}
