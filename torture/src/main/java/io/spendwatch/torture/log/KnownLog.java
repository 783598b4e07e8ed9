package io.spendwatch.torture.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.Limit;
import io.spendwatch.generator.output.EventOutput;
import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.generator.transaction.EventKind;
import io.spendwatch.generator.transaction.GeneratedEvent;
import io.spendwatch.generator.transaction.Shares;
import java.util.Optional;

/**
 * A log that can be shown as often as need be, each time the same: made-up events of which some are late, out of order or
 * malformed, hostile ones among them, and in the end one a partition that closes all windows.
 */
public final class KnownLog {
    private static final Shares SHARES = new Shares(0.03, 0.1, 0.01);
    private static final int ONE_HOSTILE_IN = 500;
    private static final long HOSTILE_CHANCE = 0x686F7374L;

    private final LogPlan plan;

    public KnownLog(LogPlan plan) {
        this.plan = plan;
    }

    /**
     * Shows all records, those of a partition in the order of their offsets.
     *
     * @return how many they were; fewer than planned where the thread was interrupted
     */
    public long show(LogVisitor visitor) {
        Showing showing = new Showing(visitor);
        new Generator(
                        GeneratorOptions.defaults(plan.seed())
                                .withCustomers(plan.customers())
                                .withShares(SHARES)
                                .withEventTimes(new EventTimes.Stepped(LogPlan.START, plan.step()))
                                .withPace(new Pace.Unlimited())
                                .withLimit(Limit.ofEvents(plan.events())),
                        showing)
                .run();
        showing.showClosing();
        return showing.records();
    }

    private final class Showing implements EventOutput {
        private final LogVisitor visitor;
        private final Routing routing = new Routing(plan);
        private final SeededRandom random = new SeededRandom(plan.seed() ^ HOSTILE_CHANCE);
        private final HostileRecords hostile = new HostileRecords(random);
        private final long[] offsets = new long[plan.partitionsInTheEnd()];
        private long events;
        private long records;

        private Showing(LogVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void write(GeneratedEvent event) {
            int partition = routing.partition(events, event.kind());
            byte[] customer = event.customer();
            show(
                    partition,
                    random.below(3) == 0 ? Optional.empty() : Optional.of(customer),
                    Optional.of(event.value()),
                    Optional.empty(),
                    event.kind() != EventKind.MALFORMED);
            // In time, and not before the partition's turn: where an ordinary event goes.
            if (event.kind() == EventKind.ORDINARY && random.below(ONE_HOSTILE_IN) == 0) {
                HostileRecords.Contents next = hostile.next(event.eventTimeMillis());
                show(partition, next.key(), next.value(), next.timestampMillis(), next.valid());
            }
            events++;
        }

        private void showClosing() {
            String time = plan.closingTime().toString();
            byte[] value = """
                    {"customer":"closing","transaction_type":"supermarket","online_payment_amount":0,\
                    "in_store_payment_amount":1,"lat":0,"lon":0,"transaction_datetime":"%s"}""".formatted(time).getBytes(UTF_8);
            for (int partition = 0; partition < offsets.length; partition++) {
                show(partition, Optional.empty(), Optional.of(value), Optional.empty(), true);
            }
        }

        private void show(
                int partition,
                Optional<byte[]> key,
                Optional<byte[]> value,
                Optional<Long> timestampMillis,
                boolean valid) {
            Position position = new Position(partition, offsets[partition]++);
            visitor.visit(events, new LogRecord(position, key, value, timestampMillis, valid));
            records++;
        }

        private long records() {
            return records;
        }

        @Override
        public String destination() {
            return "those who look";
        }

        @Override
        public void close() {}
    }
}
