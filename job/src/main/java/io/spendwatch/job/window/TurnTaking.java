package io.spendwatch.job.window;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.MailboxExecutor.MailOptions;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * Long work that takes turns with the input, so that a barrier behind buffered records need not wait for all of it: after
 * a step the input has as much time as the step took, or a part of it where the work is urgent. While nothing comes the
 * work goes on at once. For the task's thread.
 */
final class TurnTaking {
    private final MailboxExecutor mailbox;
    private final ProcessingTimeService clock;
    private final Work work;
    private final long stepNanos;
    private boolean isUnderWay;
    private boolean isScheduled;
    private boolean hasInputCome;
    private long lastStepNanos;

    /**
     * Makes it without any work to do yet.
     *
     * @param mailbox runs the steps, between records
     * @param clock ends the turns of the input
     * @param step about how long a step takes; it is at least one bit of the work
     */
    TurnTaking(MailboxExecutor mailbox, ProcessingTimeService clock, Duration step, Work work) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.work = work;
        stepNanos = step.toNanos();
    }

    /** Begins with the work, and does its first step, unless it is under way already. */
    void begin() throws Exception {
        if (!isUnderWay) {
            isUnderWay = true;
            step();
        }
    }

    /** Takes note that the input has something to say. */
    void inputCame() {
        hasInputCome = true;
    }

    /** Does the rest of the work, if it is under way. */
    void complete() throws Exception {
        while (isUnderWay) {
            isUnderWay = work.advance();
        }
    }

    private void step() throws Exception {
        long began = System.nanoTime();
        do {
            isUnderWay = work.advance();
            lastStepNanos = System.nanoTime() - began;
        } while (isUnderWay && lastStepNanos < stepNanos);
        if (isUnderWay && !isScheduled) {
            isScheduled = true;
            hasInputCome = false;
            // Of what waits in the input, one record or event comes before the mail.
            mailbox.execute(MailOptions.deferrable(), this::afterOneRecord, "Next step of closing windows");
        }
    }

    private void afterOneRecord() throws Exception {
        long pauseMillis = TimeUnit.NANOSECONDS.toMillis(lastStepNanos) / (1 + work.waiting());
        if (hasInputCome && pauseMillis > 0) {
            ScheduledFuture<?> unused =
                    clock.registerTimer(clock.getCurrentProcessingTime() + pauseMillis, time -> goOn());
        } else {
            goOn();
        }
    }

    private void goOn() throws Exception {
        isScheduled = false;
        if (isUnderWay) {
            step();
        }
    }

    /** What is done. */
    interface Work {
        /** Does a bit of it, and returns whether there is more. */
        boolean advance() throws Exception;

        /** Returns how much more of the kind came while this was done: the more it is, the less it may be put off. */
        int waiting();
    }
}
