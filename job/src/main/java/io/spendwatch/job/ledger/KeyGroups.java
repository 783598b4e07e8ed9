package io.spendwatch.job.ledger;

import io.spendwatch.job.transaction.Utf8;
import java.nio.ByteBuffer;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * The key groups of a subtask, in which state moves from one subtask to another. State that belongs to a whole group is
 * kept under a key of that group which is no customer: it is not UTF-8.
 */
final class KeyGroups {
    private static final byte IN_NO_TEXT = (byte) 0xFF;

    private final int maxParallelism;
    private final KeyGroupRange range;
    private final Utf8[] keys;

    KeyGroups(TaskInfo task) {
        maxParallelism = task.getMaxNumberOfParallelSubtasks();
        range = KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(
                maxParallelism, task.getNumberOfParallelSubtasks(), task.getIndexOfThisSubtask());
        keys = new Utf8[range.getNumberOfKeyGroups()];
        int missing = keys.length;
        for (int number = 0; missing > 0; number++) {
            Utf8 key = Utf8.wrap(ByteBuffer.allocate(1 + Integer.BYTES)
                    .put(IN_NO_TEXT)
                    .putInt(number)
                    .array());
            int group = KeyGroupRangeAssignment.assignToKeyGroup(key, maxParallelism);
            if (range.contains(group) && keys[group - first()] == null) {
                keys[group - first()] = key;
                missing--;
            }
        }
    }

    /** How many this subtask has; they are numbered from 0 here. */
    int count() {
        return keys.length;
    }

    /** Returns the number of a customer's group, here. */
    int of(Utf8 customer) {
        return KeyGroupRangeAssignment.assignToKeyGroup(customer, maxParallelism) - first();
    }

    /** Returns the key that stands for the group. It is part of the state's layout: it never changes. */
    Utf8 key(int group) {
        return keys[group];
    }

    private int first() {
        return range.getStartKeyGroup();
    }
}
