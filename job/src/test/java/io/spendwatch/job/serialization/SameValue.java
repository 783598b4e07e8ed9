package io.spendwatch.job.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.source.SourceRecord;
import io.spendwatch.job.transaction.Utf8Slice;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/** Holds values against each other by what they say, whatever arrays they say it from. */
final class SameValue {
    private static final RecursiveComparisonConfiguration BY_CONTENT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType((one, other) -> one.toUtf8().equals(other.toUtf8()), Utf8Slice.class)
            .build();

    private SameValue() {}

    static void assertSame(List<?> actual, List<?> expected) {
        assertThat(actual.stream().map(SameValue::content).toList())
                .usingRecursiveComparison(BY_CONTENT)
                .isEqualTo(expected.stream().map(SameValue::content).toList());
    }

    /** A record's parts are its package's own: what it hands on tells all of them. */
    private static Object content(Object value) {
        if (!(value instanceof SourceRecord read)) {
            return value;
        }
        return read.isValid()
                ? List.of(read.transaction(), read.toLateEvent(LateReason.OUT_OF_ORDER, 0))
                : List.of(read.reason(), read.toDeadLetter());
    }
}
