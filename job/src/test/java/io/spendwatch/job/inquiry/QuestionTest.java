package io.spendwatch.job.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private final ScriptedRest rest = new ScriptedRest();

    @Test
    void shouldTellAllOfAJobThatIsWell() throws Exception {
        // when
        Answer answer = new Question(rest, 5).ask();

        // then
        assertThat(answer)
                .isEqualTo(new Answer.Complete(new JobReport(
                        "spendwatch",
                        "j1",
                        Instant.ofEpochMilli(1000),
                        4,
                        "2",
                        new JobReport.Checkpoint(7, Instant.ofEpochMilli(61_000), 2048, Duration.ofMillis(123)),
                        Optional.of("s3://savepoints/savepoint-1"),
                        new Counts(12_345, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of("in-store", 5L))))));
    }

    @Test
    void shouldMissAJob() throws Exception {
        // given
        rest.answer("/jobs/overview", "{\"jobs\": []}");

        // then
        assertThat(missing(0)).isEqualTo("no job is running: there is none");
    }

    @Test
    void shouldSayInWhatStateAJobIsThatDoesNotRun() throws Exception {
        // given
        rest.answer(
                "/jobs/overview",
                "{\"jobs\": [%s]}".formatted(ScriptedRest.job("spendwatch", "j1", "RESTARTING", 4, 0)));

        // then
        assertThat(missing(0)).isEqualTo("no job is running: spendwatch (j1) is RESTARTING");
    }

    @Test
    void shouldTakeAJobThatRunsBesideOneThatHasFinished() throws Exception {
        // given
        rest.answer(
                "/jobs/overview",
                "{\"jobs\": [%s, %s]}"
                        .formatted(
                                ScriptedRest.job("old", "j0", "FINISHED", 4, 0),
                                ScriptedRest.job("spendwatch", "j1", "RUNNING", 4, 4)));

        // then
        assertThat(new Question(rest, 0).ask()).isInstanceOf(Answer.Complete.class);
    }

    @Test
    void shouldNotChooseBetweenTwo() throws Exception {
        // given
        rest.answer(
                "/jobs/overview",
                "{\"jobs\": [%s, %s]}"
                        .formatted(
                                ScriptedRest.job("a", "j0", "RUNNING", 4, 4),
                                ScriptedRest.job("b", "j1", "RUNNING", 4, 4)));

        // then
        assertThat(missing(0)).isEqualTo("more than one job is running: a (j0) is RUNNING, b (j1) is RUNNING");
    }

    @Test
    void shouldMissTasks() throws Exception {
        // given
        rest.answer(
                "/jobs/overview", "{\"jobs\": [%s]}".formatted(ScriptedRest.job("spendwatch", "j1", "RUNNING", 4, 3)));

        // then
        assertThat(missing(0)).isEqualTo("only 3 of 4 tasks of the job spendwatch are running");
    }

    @Test
    void shouldMissACheckpoint() throws Exception {
        // given
        rest.answer("/jobs/j1/checkpoints", "{\"counts\": {\"failed\": 3}, \"latest\": {\"completed\": null}}");

        // then
        assertThat(missing(0))
                .isEqualTo("the job spendwatch has completed no checkpoint since it was started; 3 failed");
    }

    @Test
    void shouldMissAlerts() throws Exception {
        // given
        rest.answerAlerts(4);

        // then
        assertThat(missing(5)).isEqualTo("the job spendwatch has raised 4 of the 5 alerts that are waited for");
    }

    @Test
    void shouldNotTakeTheCountsOfSomeSubtasksForThoseOfAll() throws Exception {
        // given
        rest.answer("/jobs/j1/vertices/v1/metrics", "[{\"id\": \"0.gate.validEvents\"}]");

        // then
        assertThat(missing(0))
                .isEqualTo("the JobManager does not know the metrics of all tasks of the job spendwatch yet");
    }

    @Test
    void shouldMissCountersThatNoSubtaskHasToldYet() throws Exception {
        // given
        rest.answer("/jobs/j1/vertices/v2/metrics", "[]");

        // then
        assertThat(missing(0)).contains("does not know the metrics of all tasks");
    }

    @Test
    void shouldNotTakeACounterThatIsListedButNotToldForZero() throws Exception {
        // given
        rest.answer(
                "/jobs/j1/vertices/v2/subtasks/metrics?agg=sum&get=sum.rule.in-store.alerts,sum.slicesHeld",
                "[{\"id\": \"sum.slicesHeld\", \"sum\": 10.0}]");

        // then
        assertThat(missing(0)).contains("does not know the metrics of all tasks");
    }

    @Test
    void shouldSayWhatDidNotAnswer() throws Exception {
        // given
        rest.answer("/jobs/overview", "{\"jobs\": [%s]}".formatted(ScriptedRest.job("gone", "j9", "RUNNING", 4, 4)));

        // then
        assertThat(missing(0)).isEqualTo("/jobs/j9 answers with status 404");
    }

    private String missing(long alerts) throws Exception {
        return ((Answer.Missing) new Question(rest, alerts).ask()).what();
    }
}
