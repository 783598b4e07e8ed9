package io.spendwatch.bench.work;

import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.Limit;
import io.spendwatch.generator.output.KafkaOutput;
import io.spendwatch.generator.output.KafkaTarget;
import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.harness.process.Parent;
import java.util.Map;

/** The feed's process: a line when it begins to write, and in its last line how many events it has written. */
final class PacedFeedMain {
    private PacedFeedMain() {}

    /**
     * Runs it.
     *
     * @param arguments the work
     */
    public static void main(String... arguments) {
        Parent.endWithIt();
        try {
            PacedWork work = PacedWork.of(arguments);
            KafkaTarget target = new KafkaTarget(
                    work.bootstrapServers(),
                    work.topic(),
                    false,
                    work.partitions(),
                    KafkaTarget.DEFAULT_REPLICATION_FACTOR,
                    Map.of());
            System.out.println(write(work, target));
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static long write(PacedWork work, KafkaTarget target) {
        long events;
        try (KafkaOutput output = KafkaOutput.open(target)) {
            Generator generator = new Generator(options(work), output);
            System.out.println("writing");
            events = generator.run().events();
        }
        return events;
    }

    private static GeneratorOptions options(PacedWork work) {
        return GeneratorOptions.defaults(work.seed())
                .withCustomers(work.customers())
                .withEventTimes(new EventTimes.Accelerated(Work.START, work.acceleration()))
                .withPace(new Pace.Rate(work.eventsPerSecond()))
                .withLimit(Limit.ofDuration(work.duration()));
    }
}
