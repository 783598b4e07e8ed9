package io.spendwatch.local.testing;

import java.io.Serializable;
import org.apache.flink.core.io.InputStatus;

/** What a test does to the readers of a source, to fail the job for instance. Sent to them by serialization. */
public interface ReaderHook extends Serializable {

    /** Is called before a reader is asked for records. */
    default void beforePoll(ReaderLife life) throws Exception {}

    /** Returns whether the reader is asked for no records this time; it is called again at once. */
    default boolean holdsBack(ReaderLife life) {
        return false;
    }

    /** Is called after a reader was asked for records. */
    default void afterPoll(InputStatus status) {}

    /**
     * What a reader has been through since it was last started.
     *
     * @param polls how often it has been asked for records
     * @param pollsSinceCheckpoint how often it has been asked for records since its first checkpoint completed; -1
     *     before that
     */
    record ReaderLife(int polls, int pollsSinceCheckpoint) {}
}
