package io.spendwatch.generator;

import io.spendwatch.generator.output.EventOutput;
import io.spendwatch.generator.transaction.EventKind;
import io.spendwatch.generator.transaction.GeneratedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given. */
final class RecordingOutput implements EventOutput {
    private final List<String> values = new ArrayList<>();
    private final List<EventKind> kinds = new ArrayList<>();

    @Override
    public void write(GeneratedEvent event) {
        values.add(new String(event.value(), StandardCharsets.ISO_8859_1));
        kinds.add(event.kind());
    }

    @Override
    public String destination() {
        return "memory";
    }

    @Override
    public void close() {}

    List<String> values() {
        return values;
    }

    long count(EventKind kind) {
        return kinds.stream().filter(kind::equals).count();
    }
}
