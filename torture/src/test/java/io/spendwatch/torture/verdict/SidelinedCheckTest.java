package io.spendwatch.torture.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.torture.log.LogRecord;
import io.spendwatch.torture.log.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SidelinedCheckTest {
    private static final Position MUST = new Position(0, 7);
    private static final Position MAY = new Position(1, 8);

    private final Objections objections = new Objections();

    @Test
    void shouldTakeARecordAsOftenAsItComes() {
        // when
        check(message(MUST, "bytes"), message(MUST, "bytes"), message(MAY, "bytes"));

        // then
        assertThat(objections.lines()).isEmpty();
    }

    @Test
    void shouldObjectToARecordThatIsMissing() {
        // when
        check(message(MAY, "bytes"));

        // then
        assertThat(objections.lines()).containsExactly("1 late events missing, the first: " + MUST);
    }

    @Test
    void shouldObjectToARecordThatBelongsElsewhere() {
        // given
        Position ofNobody = new Position(0, 9);

        // when
        check(message(MUST, "bytes"), message(ofNobody, "bytes"));

        // then
        assertThat(objections.lines())
                .containsExactly("1 late events too many, the first: " + ofNobody + " OUT_OF_ORDER");
    }

    @Test
    void shouldObjectToOtherBytes() {
        // when
        check(message(MUST, "bytes"), message(MUST, "Bytes"));

        // then
        assertThat(objections.lines())
                .containsExactly("1 late events with other bytes than they came with, the first: " + MUST);
    }

    private void check(SidelinedRecord... messages) {
        new SidelinedCheck("late events", objections)
                .check(List.of(messages), Map.of(MUST, original(MUST)), Map.of(MAY, original(MAY)));
    }

    private static SidelinedRecord message(Position position, String value) {
        return new SidelinedRecord(position, "OUT_OF_ORDER", Optional.empty(), Optional.of(value.getBytes(UTF_8)));
    }

    private static LogRecord original(Position position) {
        return new LogRecord(position, Optional.empty(), Optional.of("bytes".getBytes(UTF_8)), Optional.empty(), true);
    }
}
