package io.spendwatch.job.serialization;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.source.SourceBatchReader;
import io.spendwatch.job.testing.EventLines;
import io.spendwatch.job.transaction.EventLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Batches of source records. */
final class AnyBatch {
    private static final EventLimits LIMITS = new EventLimits(Duration.ofDays(400_000), Duration.ZERO);

    private AnyBatch() {}

    /** Generates batches of valid and broken records and tombstones, with and without keys. */
    static Arbitrary<SourceBatch> any() {
        Arbitrary<String> values = Arbitraries.oneOf(
                        Arbitraries.of(EventLines.BROKEN, "", "[]", "{}"),
                        Arbitraries.longs()
                                .between(0, 1L << 40)
                                .map(millis -> EventLines.event("Ana", Instant.ofEpochMilli(millis))),
                        Arbitraries.strings())
                .injectNull(0.1);
        Arbitrary<byte[]> keys = Arbitraries.bytes().array(byte[].class).ofMaxSize(9);
        Arbitrary<Line> lines = Combinators.combine(
                        Arbitraries.longs().between(0, 1L << 50),
                        keys.injectNull(0.3),
                        values,
                        Arbitraries.of(SourceBatchReader.NO_TIMESTAMP, 0L, 1L << 46))
                .as(Line::new);
        return Combinators.combine(Arbitraries.strings(), lines.list().ofMaxSize(40))
                .as(AnyBatch::of);
    }

    static SourceBatch of(String source, Line... lines) {
        return of(source, List.of(lines));
    }

    private static SourceBatch of(String source, List<Line> lines) {
        SourceBatch batch = new SourceBatch();
        batch.begin(source);
        SourceBatchReader reader = new SourceBatchReader(LIMITS);
        for (Line line : lines) {
            reader.at(line.offset);
            if (line.key == null) {
                reader.withoutKey();
            } else {
                reader.withKey(line.key, 0, line.key.length);
            }
            if (line.value == null) {
                reader.readTombstone(batch);
            } else {
                byte[] value = (">>" + line.value + "<<").getBytes(StandardCharsets.UTF_8);
                reader.read(value, 2, value.length - 4, line.timestampMillis, batch);
            }
        }
        return batch;
    }

    /** A record, whose key or value may be absent. */
    static final class Line {
        private final long offset;
        private final byte[] key;
        private final String value;
        private final long timestampMillis;

        Line(long offset, byte[] key, String value, long timestampMillis) {
            this.offset = offset;
            this.key = key;
            this.value = value;
            this.timestampMillis = timestampMillis;
        }
    }
}
