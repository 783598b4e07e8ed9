package io.spendwatch.torture.verdict;

import java.util.List;

/**
 * What came out of a run.
 *
 * @param records of the log
 * @param rows found
 * @param deadLetters in the log
 * @param late events in it, by their own partitions' clocks
 * @param timedLate events that came too late because their partition had been idle or new
 * @param objections what is wrong, a line each; none if all is right
 */
public record Verdict(long records, long rows, long deadLetters, long late, long timedLate, List<String> objections) {
    public Verdict {
        objections = List.copyOf(objections);
    }

    public boolean isRight() {
        return objections.isEmpty();
    }
}
