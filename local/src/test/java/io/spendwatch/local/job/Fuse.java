package io.spendwatch.local.job;

import io.spendwatch.local.testing.ReaderHook;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.core.io.InputStatus;

/** Fails all jobs of this process that read through its hook, once each time that it is lit. */
final class Fuse {
    /** The setting of Kafka's consumer that makes each record a poll of its own, for a fuse burns poll by poll. */
    static final String RECORDS_A_POLL = "1";

    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);
    private static final AtomicInteger BURNT = new AtomicInteger();

    private Fuse() {}

    /** Has the job fail at the record that comes after so many more. */
    static void light(int records) {
        LEFT.set(records);
    }

    /** Returns how many jobs have failed so far. */
    static int burnt() {
        return BURNT.get();
    }

    /** Returns the hook that each record burns it by. */
    static ReaderHook hook() {
        return new ReaderHook() {
            @Override
            public void afterPoll(InputStatus status) {
                if (status == InputStatus.MORE_AVAILABLE) {
                    burn();
                }
            }
        };
    }

    private static void burn() {
        if (LEFT.getAndDecrement() == 0) {
            BURNT.incrementAndGet();
            throw new IllegalStateException("The fuse has burnt down");
        }
    }
}
