package io.spendwatch.job.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.streaming.runtime.tasks.StreamTaskActionExecutor;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.apache.flink.streaming.runtime.tasks.mailbox.Mail;
import org.apache.flink.streaming.runtime.tasks.mailbox.MailboxExecutorImpl;
import org.apache.flink.streaming.runtime.tasks.mailbox.TaskMailbox;
import org.apache.flink.streaming.runtime.tasks.mailbox.TaskMailboxImpl;
import org.junit.jupiter.api.Test;

class TurnTakingTest {
    private static final Duration BIT = Duration.ofMillis(4);

    private final TaskMailbox mailbox = new TaskMailboxImpl();
    private final TestProcessingTimeService clock = new TestProcessingTimeService();
    private final SlowWork work = new SlowWork();
    private final TurnTaking turns = new TurnTaking(
            new MailboxExecutorImpl(mailbox, 0, StreamTaskActionExecutor.IMMEDIATE), clock, Duration.ZERO, work);

    @Test
    void shouldDoTheFirstStepAtOnceAndTheNextWhenNothingComes() throws Exception {
        // when
        turns.begin();
        int first = work.done;
        runMail();

        // then
        assertThat(first).isEqualTo(1);
        assertThat(work.done).isEqualTo(2);
    }

    @Test
    void shouldLeaveTheInputAsMuchTimeAsTheStepTook() throws Exception {
        // given
        clock.setCurrentTime(0);
        turns.begin();
        turns.inputCame();

        // when
        runMail();
        clock.setCurrentTime(BIT.toMillis() - 1);
        int before = work.done;
        clock.setCurrentTime(1_000);

        // then
        assertThat(before).isEqualTo(1);
        assertThat(work.done).isEqualTo(2);
    }

    @Test
    void shouldLeaveTheInputLessWhereMoreWorkWaits() throws Exception {
        // given
        work.waiting = 1_000_000;
        turns.begin();
        turns.inputCame();

        // when
        runMail();

        // then
        assertThat(work.done).isEqualTo(2);
    }

    @Test
    void shouldDoSeveralBitsInAStepThatIsLongEnough() throws Exception {
        // given
        TurnTaking longer = new TurnTaking(
                new MailboxExecutorImpl(mailbox, 0, StreamTaskActionExecutor.IMMEDIATE),
                clock,
                BIT.multipliedBy(1_000),
                work);

        // when
        longer.begin();

        // then
        assertThat(work.done).isEqualTo(SlowWork.BITS);
        assertThat(mailbox.hasMail()).isFalse();
    }

    @Test
    void shouldNotTakeTwoTurnsForOneWhenWorkBeginsAgainThatWasCompleted() throws Exception {
        // given
        turns.begin();
        turns.complete();
        int completed = work.done;
        work.done = 0;

        // when
        turns.begin();
        int first = work.done;
        runMail();

        // then
        assertThat(completed).isEqualTo(SlowWork.BITS);
        assertThat(first).isEqualTo(1);
        assertThat(work.done).isEqualTo(2);
        assertThat(mailbox.size()).isEqualTo(1);
    }

    private void runMail() throws Exception {
        Optional<Mail> mail = mailbox.tryTake(TaskMailbox.MIN_PRIORITY);
        mail.orElseThrow().run();
    }

    /** Work of a few bits, each of which takes some time. */
    private static final class SlowWork implements TurnTaking.Work {
        private static final int BITS = 5;

        private int done;
        private int waiting;

        @Override
        public boolean advance() throws Exception {
            Thread.sleep(BIT.toMillis());
            done++;
            return done < BITS;
        }

        @Override
        public int waiting() {
            return waiting;
        }
    }
}
