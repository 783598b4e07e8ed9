package io.spendwatch.bench.work;

import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.output.EventOutput;
import io.spendwatch.generator.transaction.GeneratedEvent;
import java.util.ArrayList;
import java.util.List;

/** The events of a work, in memory. */
public final class GeneratedEvents implements EventOutput {
    private final List<byte[]> values = new ArrayList<>();

    private GeneratedEvents() {}

    /** Returns the events as they would be loaded. */
    public static List<byte[]> of(Work work) {
        GeneratedEvents events = new GeneratedEvents();
        GeneratorOptions options = WorkLoader.options(work);
        new Generator(options, events).run();
        return events.values;
    }

    @Override
    public void write(GeneratedEvent event) {
        values.add(event.value());
    }

    @Override
    public String destination() {
        return "memory";
    }

    @Override
    public void close() {}
}
