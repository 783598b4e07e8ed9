package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.source.TransactionWatermarks;
import io.spendwatch.job.testing.EventLines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.util.clock.RelativeClock;

/** One partition's watermarks and the gate must agree: what its order leaves in time, its watermark has not closed. */
class GateAndWatermarksPropertyTest {
    private static final int EVENTS = 80;
    private static final Instant BEGINNING = GateHarness.at("10:00:00");

    @Property(tries = 100)
    void shouldDecideByTheOrderOfThePartitionAloneWhateverCrashes(@ForAll long seed) throws Exception {
        // given
        Random random = new Random(seed);
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            times.add(BEGINNING.plusSeconds(i * 180L - random.nextInt(7_000)).plusMillis(random.nextInt(3)));
        }

        // when
        Log log = new Log();
        GateHarness gate = GateHarness.start();
        try {
            for (int from = 0; from < EVENTS; ) {
                int to = Math.min(EVENTS, from + 1 + random.nextInt(6));
                log.read(gate, times.subList(from, to), random.nextInt(4) == 0);
                from = to;
                if (random.nextInt(5) == 0) {
                    OperatorSubtaskState state = gate.snapshot();
                    log.takeLate(gate);
                    gate.close();
                    gate = GateHarness.restore(1, 0, state);
                    log.forgetWatermarks();
                }
            }
            log.takeLate(gate);
        } finally {
            gate.close();
        }

        // then
        assertThat(log.late).containsExactlyElementsOf(expectedLate(times));
        assertThat(log.reasons).doesNotContain(LateReason.IDLE_PARTITION);
    }

    /** Reads the rule of what is late to the letter. */
    private static List<Instant> expectedLate(List<Instant> times) {
        List<Instant> late = new ArrayList<>();
        Instant clock = Instant.MIN;
        for (Instant time : times) {
            clock = time.isAfter(clock) ? time : clock;
            Instant sliceEnd = Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), 3_600) * 3_600 + 3_600);
            if (!sliceEnd.isAfter(clock.minus(GateHarness.DISORDER))) {
                late.add(time);
            }
        }
        return late;
    }

    private static final class Log implements WatermarkOutput {
        private final List<Instant> late = new ArrayList<>();
        private final List<LateReason> reasons = new ArrayList<>();
        private WatermarkGenerator<SourceBatch> generator = newGenerator();
        private Optional<Instant> watermark = Optional.empty();

        /** Reads a batch and what its partition's generator says of it, as Flink does: the batch goes first. */
        void read(GateHarness gate, List<Instant> times, boolean periodic) throws Exception {
            String[] lines =
                    times.stream().map(time -> EventLines.event("Ana", time)).toArray(String[]::new);
            gate.readBatch("p-0", lines);
            SourceBatch batch = EventLines.read("p-0", 0, lines);
            generator.onEvent(batch, batch.latestMillis(), this);
            if (periodic) {
                generator.onPeriodicEmit(this);
            }
            if (watermark.isPresent()) {
                gate.watermark(watermark.get());
            }
        }

        void takeLate(GateHarness gate) {
            gate.late().forEach(event -> {
                late.add(event.eventTime());
                reasons.add(event.reason());
            });
        }

        /** A restart begins with new generators. */
        void forgetWatermarks() {
            generator = newGenerator();
            watermark = Optional.empty();
        }

        @Override
        public void emitWatermark(Watermark emitted) {
            watermark = Optional.of(Instant.ofEpochMilli(emitted.getTimestamp()));
        }

        @Override
        public void markIdle() {
            throw new AssertionError("No partition is idle here");
        }

        @Override
        public void markActive() {}

        private static WatermarkGenerator<SourceBatch> newGenerator() {
            return TransactionWatermarks.of(GateHarness.SLICES, GateHarness.DISORDER)
                    .createWatermarkGenerator(new WatermarkGeneratorSupplier.Context() {
                        @Override
                        public MetricGroup getMetricGroup() {
                            throw new AssertionError("No metrics are needed");
                        }

                        @Override
                        public RelativeClock getInputActivityClock() {
                            throw new AssertionError("No partition becomes idle here");
                        }
                    });
        }
    }
}
