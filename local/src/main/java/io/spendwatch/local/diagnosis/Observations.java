package io.spendwatch.local.diagnosis;

import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.Position;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Examples of the dead letters and late events that pass: the first of each reason and of each source, and the event
 * that made most of the others late. For several threads.
 */
public final class Observations {
    /** Enough to recognise a format by, and the fields of an ordinary envelope. */
    private static final int START_BYTES = 4_096;

    private static final int MOST_SOURCES = 1_000;
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::source).thenComparing(Position::offset);

    private final Map<String, DeadLetterExample> byReason = new TreeMap<>();
    private final Map<String, DeadLetterExample> bySource = new TreeMap<>();
    private final Map<String, ClockMove> moveBySource = new HashMap<>();
    private Optional<ClockMove> worstMove = Optional.empty();

    /** Takes a dead letter into account. */
    public synchronized void deadLetter(String reason, String detail, Position position, byte[] value) {
        boolean firstOfReason = isFirst(Optional.ofNullable(byReason.get(reason)), position);
        boolean firstOfSource = isFirst(Optional.ofNullable(bySource.get(position.source())), position)
                && (bySource.size() < MOST_SOURCES || bySource.containsKey(position.source()));
        if (firstOfReason || firstOfSource) {
            byte[] start = Arrays.copyOf(value, Math.min(value.length, START_BYTES));
            DeadLetterExample example = new DeadLetterExample(reason, detail, position, start);
            if (firstOfReason) {
                byReason.put(reason, example);
            }
            if (firstOfSource) {
                bySource.put(position.source(), example);
            }
        }
    }

    /**
     * Takes a late event into account; those of a source come in their order.
     *
     * @param source its partition or its file
     * @param clock of the source when it came
     * @param movedBy the offset, or the line, of the event that the clock had its time from
     */
    public synchronized void late(String source, Instant clock, long movedBy) {
        if (movedBy == LateEvent.UNKNOWN
                || (moveBySource.size() >= MOST_SOURCES && !moveBySource.containsKey(source))) {
            return;
        }
        ClockMove move = moveBySource.merge(
                source,
                new ClockMove(new Position(source, movedBy), clock, 1),
                (before, now) -> before.position().equals(now.position())
                        ? new ClockMove(before.position(), before.clock(), before.late() + 1)
                        : now);
        if (worstMove.map(worst -> move.late() > worst.late()).orElse(true)) {
            worstMove = Optional.of(move);
        }
    }

    /** Returns the first dead letter of each reason. */
    public synchronized Map<String, DeadLetterExample> firstByReason() {
        return new TreeMap<>(byReason);
    }

    /** Returns the first dead letter of each source, by the sources' names. */
    public synchronized List<DeadLetterExample> firstBySource() {
        return List.copyOf(bySource.values());
    }

    /** Returns the event whose time made most others late; none where no late event told. */
    public synchronized Optional<ClockMove> worstMove() {
        return worstMove;
    }

    private static boolean isFirst(Optional<DeadLetterExample> known, Position position) {
        return known.map(example -> ORDER.compare(position, example.position()) < 0)
                .orElse(true);
    }
}
