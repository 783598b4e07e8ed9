package io.spendwatch.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
}
