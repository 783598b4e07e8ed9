package io.spendwatch.job.testing;

import java.lang.management.ManagementFactory;

/** What a piece of work takes of the heap: unlike its time the same on a busy machine, and it grows with what is copied. */
public final class AllocatedBytes {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocatedBytes() {}

    /** Does the work in this thread, and returns how many bytes it allocated, whether they are still in use or not. */
    public static long of(Work work) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** What is done. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
