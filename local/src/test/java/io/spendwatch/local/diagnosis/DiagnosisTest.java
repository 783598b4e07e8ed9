package io.spendwatch.local.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Instant SENTINEL = Instant.parse("9999-12-31T00:00:00Z");

    private final Observations observations = new Observations();

    @Test
    void shouldShowTheFirstExampleOfEachReason() {
        // given
        dead("WRONG_TYPE", "lat: no number", "b.jsonl", 3, "{}");
        dead("WRONG_TYPE", "lon: no number", "a.jsonl", 9, "{}");
        dead("WRONG_TYPE", "lat: no\nnumber", "a.jsonl", 7, "{}");

        // then
        assertThat(ofFiles(10, Map.of("WRONG_TYPE", 2_000L, "EMPTY_VALUE", 1L), 0)
                        .deadLetters())
                .containsExactly(
                        "EMPTY_VALUE                 1",
                        "WRONG_TYPE              2,000  first at a.jsonl:7: lat: no?number");
    }

    @Test
    void shouldSayWhatTheInputIsWhenNothingIsValid() {
        // given
        dead("MALFORMED_JSON", "no object", "p.csv", 1, "step,type,amount");

        // then
        Diagnosis diagnosis = ofFiles(0, Map.of("MALFORMED_JSON", 2L), 0);
        assertThat(diagnosis.counts().isNothingValid()).isTrue();
        assertThat(diagnosis.hints())
                .containsExactly(
                        "none of the events is valid, so there is nothing to find",
                        "p.csv looks like CSV, and each line has to be one JSON object: try"
                                + " mlr --icsv --ojsonl cat p.csv > p.new.jsonl");
    }

    @Test
    void shouldSayNothingOfOneOddLineInTheMiddle() {
        // given
        dead("MALFORMED_JSON", "no object", "a.jsonl", 500, "a,b,c");

        // then
        assertThat(ofFiles(1_000, Map.of("MALFORMED_JSON", 1L), 0).hints()).isEmpty();
    }

    @Test
    void shouldSayThatAFileBeginsWithAByteOrderMarkThoughAllElseIsWell() {
        // given
        dead("MALFORMED_JSON", "no object", "a.jsonl", 1, "\uFEFF{}");

        // then
        assertThat(ofFiles(1_000, Map.of("MALFORMED_JSON", 1L), 0).hints())
                .singleElement()
                .asString()
                .startsWith("a.jsonl begins with a byte-order mark");
    }

    @Test
    void shouldNameTheLineWhoseTimeMovedTheClock() {
        // given
        late("in.jsonl", "2026-10-01T12:00:00Z", 3, 2);
        late("in.jsonl", SENTINEL.toString(), 7, 52);
        late("in.jsonl", "+10000-01-01T00:00:00Z", 60, 1);

        // then
        assertThat(ofFiles(61, Map.of(), 55).hints())
                .singleElement()
                .asString()
                .startsWith("90 % of the valid events are late: in.jsonl:7 moved the clock to"
                        + " 9999-12-31T00:00:00Z, and 52 older events came after it.")
                .contains("correct or remove that event", "sort the lines by time", "-D out-of-orderness=");
    }

    @Test
    void shouldSayNothingOfAFewLateEvents() {
        // given
        late("in.jsonl", SENTINEL.toString(), 7, 5);

        // then
        assertThat(ofFiles(100, Map.of(), 5).hints()).isEmpty();
        assertThat(ofFiles(100, Map.of(), 5).late()).containsExactly("OUT_OF_ORDER                5");
    }

    @Test
    void shouldSayWhatToDoWhenNoClockIsKnown() {
        // given
        late("transactions-data-0", SENTINEL.toString(), LateEvent.UNKNOWN, 9);

        // then
        EventCounts counts = new EventCounts(10, Map.of(), Map.of("IDLE_PARTITION", 9L), 0);
        assertThat(new Diagnosis(counts, observations, Origin.TOPIC).hints())
                .singleElement()
                .asString()
                .contains("were silent while others went on", "idle-after");
    }

    @Test
    void shouldNameAPlaceInATopicByItsOffset() {
        // given
        dead("MALFORMED_JSON", "no object", "transactions-data-1", 0, "\0\0\0\0\1xyz");

        // then
        EventCounts counts = new EventCounts(0, Map.of("MALFORMED_JSON", 1L), Map.of(), 0);
        Diagnosis diagnosis = new Diagnosis(counts, observations, Origin.TOPIC);
        assertThat(diagnosis.deadLetters()).singleElement().asString().contains("first at transactions-data-1@0: ");
        assertThat(diagnosis.hints()).anySatisfy(hint -> assertThat(hint).contains("Confluent's wire format"));
    }

    private void dead(String reason, String detail, String source, long line, String value) {
        observations.deadLetter(reason, detail, new Position(source, line), value.getBytes(StandardCharsets.UTF_8));
    }

    private void late(String source, String clock, long movedBy, int events) {
        for (int i = 0; i < events; i++) {
            observations.late(source, Instant.parse(clock), movedBy);
        }
    }

    private Diagnosis ofFiles(long valid, Map<String, Long> dead, long late) {
        Map<String, Long> lateByReason = late == 0 ? Map.of() : Map.of("OUT_OF_ORDER", late);
        return new Diagnosis(new EventCounts(valid, dead, lateByReason, 0), observations, Origin.FILE);
    }
}
