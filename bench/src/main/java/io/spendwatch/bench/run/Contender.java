package io.spendwatch.bench.run;

import java.util.function.LongConsumer;

/** A way of doing the work. It has a process to itself. */
public interface Contender {

    /**
     * Reads the topic from its beginning to its end, and finds the rows of every window that the events close.
     *
     * @param progress is told now and then how many events have been read
     */
    RunReport run(RunRequest request, LongConsumer progress) throws Exception;
}
