package io.spendwatch.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTypesTest {
    @ParameterizedTest
    @CsvSource({"PT60S,60000", "PT1H,3600000", "pt0.1s,100", "P1D,86400000", "PT0S,0"})
    void shouldReadIsoDurations(String text, long millis) throws InvalidTextException {
        assertThat(TextTypes.duration().parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60s        | write PT60S",
                "10 min     | write PT10M",
                "1h         | write PT1H",
                "2 days     | write P2D",
                "1w         | write P7D",
                "500ms      | write PT0.5S",
                "60         | write PT60S for 60 seconds",
                "soon       | write PT60S for 60 seconds, PT10M for 10 minutes, PT1H for an hour or P1D for a day",
                "3 moons    | write PT60S for 60 seconds, PT10M for 10 minutes, PT1H for an hour or P1D for a day",
                "PT-5S      | is negative; write PT5S",
                "PT0.0001S  | is finer than a millisecond; write PT0.001S",
                "P9999999D  | is too long; write at most PT876600H"
            })
    void shouldSayHowToWriteADuration(String text, String advice) {
        assertThatThrownBy(() -> TextTypes.duration().parse(text))
                .isInstanceOf(InvalidTextException.class)
                .hasMessageStartingWith('"' + text + '"')
                .hasMessageEndingWith(advice);
    }

    @Test
    void shouldRejectNoTimeAtAllWhereTimeMustPass() {
        assertThatThrownBy(() -> TextTypes.positiveDuration().parse("PT0S"))
                .hasMessage("must be longer than nothing; write PT1H for an hour, say");
    }

    @ParameterizedTest
    @CsvSource({"yes,write true", "OFF,write false", "perhaps,write true or false"})
    void shouldSayHowToWriteAFlag(String text, String advice) {
        assertThatThrownBy(() -> TextTypes.flag().parse(text)).hasMessageEndingWith(advice);
    }

    @Test
    void shouldReadFlags() throws InvalidTextException {
        assertThat(TextTypes.flag().parse("true")).isTrue();
        assertThat(TextTypes.flag().parse("false")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-28T12:00:00Z,2026-10-28T12:00:00Z",
        "2026-10-28t12:00:00z,2026-10-28T12:00:00Z",
        "2026-10-28T12:00:00.123456789+05:30,2026-10-28T06:30:00.123Z",
        "1969-12-31T23:59:59.9999-00:30,1970-01-01T00:29:59.999Z",
        "0000-01-01T00:00:00+18:00,-0001-12-31T06:00:00Z",
        "9999-12-31T23:59:59.999999999-18:00,+10000-01-01T17:59:59.999Z"
    })
    void shouldReadTimes(String text, Instant time) throws InvalidTextException {
        assertThat(TextTypes.instant().parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-28                   | is not an RFC 3339 time; write 2026-10-28T00:00:00Z",
                "2026-10-28T12:00:00          | has no offset from UTC; write 2026-10-28T12:00:00Z, or such as 2026-10-28T12:00:00+01:00",
                "2026-10-28 12:00             | has no offset from UTC; write 2026-10-28T12:00:00Z, or such as 2026-10-28T12:00:00+01:00",
                "2026-10-28 12:00:00Z         | is not an RFC 3339 time; write 2026-10-28T12:00:00Z",
                "2026-10-28T12:00+01:00       | is not an RFC 3339 time; write 2026-10-28T12:00:00+01:00",
                "2026-02-30T12:00:00Z         | is not in the calendar or on the clock; write a time such as 2026-10-28T12:00:00Z",
                "2026-10-28T24:00:00Z         | is not in the calendar or on the clock; write a time such as 2026-10-28T12:00:00Z",
                "2026-10-28T12:00:00+19:00    | is not in the calendar or on the clock; write a time such as 2026-10-28T12:00:00Z",
                "12026-10-28T12:00:00Z        | is not an RFC 3339 time; write a time such as 2026-10-28T12:00:00Z",
                "2026-10-28T12:00:00.0123456789Z | is not an RFC 3339 time; write a time such as 2026-10-28T12:00:00Z",
                "2026-10-28T12:00:00+0100     | is not an RFC 3339 time; write a time such as 2026-10-28T12:00:00Z",
                "1793188800000                | is not an RFC 3339 time; write a time such as 2026-10-28T12:00:00Z",
                "tomorrow                     | is not an RFC 3339 time; write a time such as 2026-10-28T12:00:00Z"
            })
    void shouldSayHowToWriteATime(String text, String advice) {
        assertThatThrownBy(() -> TextTypes.instant().parse(text))
                .isInstanceOf(InvalidTextException.class)
                .hasMessage('"' + text + "\" " + advice);
    }

    @ParameterizedTest
    @CsvSource({"0,is too small", "1.5,is not a whole number", "many,is not a whole number", "99999999999,is not"})
    void shouldRejectWhatIsNoWholeNumberInRange(String text, String reason) {
        assertThatThrownBy(() -> TextTypes.wholeNumber(1).parse(text)).hasMessageContaining(reason);
    }

    @Test
    void shouldShortenLongTextsInMessages() {
        assertThat(TextTypes.quote("a\nb" + "x".repeat(100)))
                .hasSize(65)
                .startsWith("\"a b")
                .endsWith("...\"");
    }

    @Test
    void shouldNotCutACharacterInTwo() {
        assertThat(TextTypes.oneLine("ab\ud83d\ude00c", 3)).isEqualTo("ab...");
        assertThat(TextTypes.oneLine("ab\ud83d\ude00c", 4)).isEqualTo("ab\ud83d\ude00...");
    }
}
