package io.spendwatch.local.diagnosis;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.sink.file.LineFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Observes what a job in this process writes to files. Formats are serialized on their way into it: they find it by an id. */
public final class Observer implements AutoCloseable {
    private static final Map<String, Observations> BY_ID = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Observations observations = new Observations();

    public Observer() {
        BY_ID.put(id, observations);
    }

    public Observations observations() {
        return observations;
    }

    /** Returns a format that writes the same, and is observed. */
    public LineFormat<DeadLetter> ofDeadLetters(LineFormat<DeadLetter> format) {
        return new ObservedDeadLetters(format, id);
    }

    /** Returns a format that writes the same, and is observed. */
    public LineFormat<LateEvent> ofLateEvents(LineFormat<LateEvent> format) {
        return new ObservedLateEvents(format, id);
    }

    @Override
    public void close() {
        BY_ID.remove(id);
    }

    /** Returns what is observed under an id: nobody looks at it once the observer is closed. */
    static Observations of(String id) {
        return BY_ID.getOrDefault(id, new Observations());
    }
}
