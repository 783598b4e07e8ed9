package io.spendwatch.torture.verdict;

import io.spendwatch.torture.log.LogRecord;
import io.spendwatch.torture.log.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the messages of a topic against the records that must be there, each at least once and with its bytes. */
final class SidelinedCheck {
    private final String what;
    private final Objections objections;

    /** @param what they are, for people */
    SidelinedCheck(String what, Objections objections) {
        this.what = what;
        this.objections = objections;
    }

    /**
     * Objects to what is missing, too much, or not what it was.
     *
     * @param must be there
     * @param may be there too
     */
    void check(List<SidelinedRecord> messages, Map<Position, LogRecord> must, Map<Position, LogRecord> may) {
        Set<Position> missing = new HashSet<>(must.keySet());
        messages.forEach(message -> missing.remove(message.position()));
        objections.examples(what + " missing", missing);
        objections.examples(
                what + " too many",
                messages.stream()
                        .filter(message -> original(message, must, may) == null)
                        .map(message -> message.position() + " " + message.reason())
                        .distinct()
                        .toList());
        objections.examples(
                what + " with other bytes than they came with",
                messages.stream()
                        .filter(message -> original(message, must, may) != null)
                        .filter(message -> !message.hasBytesOf(original(message, must, may)))
                        .map(SidelinedRecord::position)
                        .toList());
    }

    private static LogRecord original(
            SidelinedRecord message, Map<Position, LogRecord> must, Map<Position, LogRecord> may) {
        LogRecord original = must.get(message.position());
        return original == null ? may.get(message.position()) : original;
    }
}
