package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^corp-[0-9]+$",
                "^([0-9]{1,3}\\.){3}[0-9]{1,3}$",
                "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
                "(a|b){1,20}-(c|d){1,20}-(e|f){1,20}",
                "[^](){1000]{3}\\({3}\\Q((({9}\\E",
                "",
                "(",
                "[",
                "\\",
                "{3"
            })
    void shouldFindUsualPatternsSmall(String pattern) {
        assertThat(PatternSize.of(pattern)).isBetween(2L, 1_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "((a{100}){100}){100} 1000000",
                "(?:(?:a{1000}){1000}){1000} 1000000000",
                "(?:a?){1000} 2000",
                "([)]{100}){100} 10000",
                "(\\({100}){100} 10000",
                "(\\Q(\\E{100}){100} 10000",
                "([[:alpha:](]{100}){100} 10000",
                "a{1000}(?i){1000} 1000000",
                "a{1000}\\Q\\E{1000} 1000000",
                "a{900,}(?s-i){1,900} 810000",
                "((a{1000}){1000}){1000}){1000}){1000}){1000} 999999999999"
            })
    void shouldMultiplyRepetitionsWithinEachOther(String pattern, long least) {
        assertThat(PatternSize.of(pattern)).isGreaterThanOrEqualTo(least);
    }

    @Test
    void shouldTellHowDeepGroupsAre() {
        assertThat(PatternSize.depth("(a(b)(c))(d)")).isEqualTo(2);
        assertThat(PatternSize.depth("[(]\\(\\Q((\\E(?i)")).isZero();
        assertThat(PatternSize.depth("(".repeat(2_000) + ")".repeat(2_000))).isEqualTo(2_000);
    }
}
