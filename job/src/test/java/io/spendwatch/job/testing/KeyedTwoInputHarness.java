package io.spendwatch.job.testing;

import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.mailbox.Mail;
import org.apache.flink.streaming.runtime.tasks.mailbox.TaskMailbox;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** Runs an operator of which the first input is keyed and the second is not; Flink's own takes no environment. */
@SuppressWarnings("try") // That closing may be interrupted is of no concern to a test.
public final class KeyedTwoInputHarness<K, A, B, C> extends AbstractStreamOperatorTestHarness<C> {
    private final TwoInputStreamOperator<A, B, C> twoInputs;

    public KeyedTwoInputHarness(
            TwoInputStreamOperator<A, B, C> operator,
            KeySelector<A, K> keySelector,
            TypeInformation<K> keyType,
            MockEnvironment environment)
            throws Exception {
        super(operator, environment);
        twoInputs = operator;
        config.setStatePartitioner(0, keySelector);
        config.setStateKeySerializer(keyType.createSerializer(executionConfig.getSerializerConfig()));
        config.serializeAllConfigs();
    }

    public void processElement1(A value) throws Exception {
        StreamRecord<A> element = new StreamRecord<>(value);
        twoInputs.setKeyContextElement1(element);
        twoInputs.processElement1(element);
    }

    public void processElement2(B value) throws Exception {
        StreamRecord<B> element = new StreamRecord<>(value);
        twoInputs.setKeyContextElement2(element);
        twoInputs.processElement2(element);
    }

    public void processWatermark1(long millis) throws Exception {
        twoInputs.processWatermark1(new Watermark(millis));
    }

    public void processWatermark2(long millis) throws Exception {
        twoInputs.processWatermark2(new Watermark(millis));
    }

    /**
     * Runs a mail that waits, as the task does between records, or lets a second pass where none does but a timer of
     * processing time; returns whether there was either.
     */
    public boolean runNext() throws Exception {
        Optional<Mail> mail = getTaskMailbox().tryTake(TaskMailbox.MIN_PRIORITY);
        if (mail.isPresent()) {
            mail.get().run();
            return true;
        }
        boolean isTimerSet = getProcessingTimeService().getNumActiveTimers() > 0;
        if (isTimerSet) {
            setProcessingTime(getProcessingTime() + 1_000);
        }
        return isTimerSet;
    }

    public void finish() throws Exception {
        twoInputs.finish();
    }

    /** Returns how many keys the states hold together; only where state is on the heap. */
    public int keysInState() {
        return ((HeapKeyedStateBackend<?>) getOperator().getKeyedStateBackend()).numKeyValueStateEntries();
    }
}
