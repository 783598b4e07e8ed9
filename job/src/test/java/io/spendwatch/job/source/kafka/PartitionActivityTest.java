package io.spendwatch.job.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A partition of which three seconds without a valid event make an idle one; its leader is asked every 300 ms. */
class PartitionActivityTest {
    private static final Duration IDLE_AFTER = Duration.ofSeconds(3);
    private static final Duration TICK = Duration.ofMillis(100);
    /** After so long an answer says nothing any more, with some ticks to spare. */
    private static final Duration STALE = Duration.ofSeconds(4);

    private long now = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos();
    private PartitionActivity partition = new PartitionActivity(new Idleness(IDLE_AFTER, Duration.ZERO), now);
    private long end;

    @Test
    void shouldBeIdleOnceItsLeaderHasConfirmedForLongEnoughThatAllIsRead() {
        // given
        read(10, true);
        end = 10;

        // when
        pass(IDLE_AFTER);
        boolean early = isIdle();
        pass(Duration.ofSeconds(1));

        // then
        assertThat(early).isFalse();
        assertThat(isIdle()).isTrue();
    }

    @Test
    void shouldBeIdleThoughItNeverHadARecord() {
        // given
        partition.positioned(0);

        // when
        pass(IDLE_AFTER.plusSeconds(1));

        // then
        assertThat(isIdle()).isTrue();
    }

    @Test
    void shouldNotBeIdleBeforeItIsKnownWhereItIsRead() {
        // when
        pass(Duration.ofMinutes(1));

        // then
        assertThat(isIdle()).isFalse();
    }

    @Test
    void shouldNotBeAskedWhileItBringsEvents() {
        for (int event = 1; event < 100; event++) {
            // when
            read(event, true);
            wait(TICK);

            // then
            assertThat(partition.isToBeAsked(now)).isFalse();
        }
    }

    @Test
    void shouldNotBeAskedTwiceAtATimeNorWithoutAPause() {
        // given
        partition.positioned(0);
        wait(Duration.ofSeconds(1));
        partition.asked(now);

        // when
        wait(Duration.ofSeconds(10));
        boolean whileAsking = partition.isToBeAsked(now);
        partition.answered(0, now);
        partition.asked(now);
        partition.answered(0, now);
        boolean atOnce = partition.isToBeAsked(now);
        wait(Duration.ofMillis(300));

        // then
        assertThat(whileAsking).isFalse();
        assertThat(atOnce).isFalse();
        assertThat(partition.isToBeAsked(now)).isTrue();
    }

    @Test
    void shouldNotBeIdleWhileItsLeaderDoesNotAnswer() {
        // given
        read(10, true);

        // when
        wait(Duration.ofSeconds(1));
        for (int second = 0; second < 60; second++) {
            partition.asked(now);
            wait(Duration.ofSeconds(1));
            partition.failed();
            // then
            assertThat(isIdle()).isFalse();
        }
        assertThat(partition.unreachable(now)).isEqualTo(Duration.ofSeconds(61));
    }

    @Test
    void shouldNoLongerBeIdleWhenItsLeaderFallsSilent() {
        // given
        beIdle();

        // when
        partition.asked(now);
        wait(STALE);

        // then
        assertThat(isIdle()).as("before the question has failed").isFalse();
    }

    @Test
    void shouldBeginAnewAfterAQuestionThatFailed() {
        // given
        beIdle();
        partition.asked(now);
        partition.failed();
        boolean failed = isIdle();

        // when
        pass(IDLE_AFTER.minus(TICK));
        boolean early = isIdle();
        pass(Duration.ofSeconds(1));

        // then
        assertThat(failed).isFalse();
        assertThat(early).isFalse();
        assertThat(isIdle()).isTrue();
        assertThat(partition.unreachable(now)).isZero();
    }

    @Test
    void shouldBeginAnewAfterAnAnswerThatCameLate() {
        // given
        beIdle();
        partition.asked(now);
        wait(STALE);

        // when
        partition.answered(end, now);
        pass(IDLE_AFTER.minus(TICK));
        boolean early = isIdle();
        pass(Duration.ofSeconds(1));

        // then
        assertThat(early).isFalse();
        assertThat(isIdle()).isTrue();
    }

    @Test
    void shouldNotBeIdleWhileATransactionIsOpen() {
        // given
        beIdle();

        // when
        end += 5;
        pass(Duration.ofSeconds(30));
        boolean blocked = isIdle();
        partition.positioned(end);
        pass(IDLE_AFTER.minus(TICK));
        boolean early = isIdle();
        pass(Duration.ofSeconds(1));

        // then
        assertThat(blocked).isFalse();
        assertThat(early).as("right after the transaction was aborted").isFalse();
        assertThat(isIdle()).isTrue();
        assertThat(partition.unreachable(now)).isZero();
    }

    @Test
    void shouldNotBeIdleWhileWhatWasPolledWaitsToBeProcessed() {
        // given
        beIdle();

        // when
        end = 11;
        partition.polled(10, 11, now);
        pass(Duration.ofSeconds(30));
        boolean waiting = isIdle();
        partition.processed(10, false, now);
        pass(IDLE_AFTER.plusSeconds(1));

        // then
        assertThat(waiting).isFalse();
        assertThat(isIdle()).isTrue();
    }

    @Test
    void shouldStayIdleWhileItBringsDeadLettersAlone() {
        // given
        beIdle();

        for (int second = 0; second < 60; second++) {
            // when
            end++;
            read(end, false);
            pass(Duration.ofSeconds(1));

            // then
            assertThat(isIdle()).isTrue();
        }
    }

    @Test
    void shouldBeActiveFromItsNextValidEventOn() {
        // given
        beIdle();

        // when
        end++;
        read(end, true);
        boolean woken = !isIdle();
        pass(IDLE_AFTER.minus(TICK));

        // then
        assertThat(woken).isTrue();
        assertThat(isIdle()).isFalse();
    }

    @Test
    void shouldTakeNoAnswerForConfirmedThatSaysMoreThanWasRead() {
        // given
        beIdle();

        // when
        end++;
        ask();
        boolean unread = isIdle();
        read(end, false);

        // then
        assertThat(unread).isFalse();
        assertThat(isIdle()).isTrue();
    }

    @Test
    void shouldBeGivenUpWhenItWasUnreachableForAsLongAsPeopleWait() {
        // given
        partition = new PartitionActivity(new Idleness(IDLE_AFTER, Duration.ofSeconds(20)), now);
        wait(Duration.ofSeconds(1));

        // when
        partition.asked(now);
        wait(Duration.ofSeconds(10));
        partition.failed();
        boolean early = isIdle();
        wait(Duration.ofSeconds(9));
        boolean givenUp = isIdle();
        partition.asked(now);
        partition.answered(0, now);

        // then
        assertThat(early).isFalse();
        assertThat(givenUp).isTrue();
        assertThat(isIdle()).as("once its leader answers again").isFalse();
    }

    @Test
    void shouldSayWhenALeaderFallsSilentAndWhenItAnswersAgain() {
        // given
        partition.asked(now);

        // when
        boolean first = partition.failed();
        partition.asked(now);
        boolean second = partition.failed();
        partition.asked(now);
        boolean again = partition.answered(0, now);
        partition.asked(now);
        boolean still = partition.answered(0, now);

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(again).isTrue();
        assertThat(still).isFalse();
    }

    private void beIdle() {
        end = 10;
        read(end, true);
        pass(IDLE_AFTER.plusSeconds(1));
        assertThat(isIdle()).isTrue();
    }

    /** Reads everything before an offset. */
    private void read(long nextOffset, boolean valid) {
        partition.polled(nextOffset - 1, nextOffset, now);
        partition.processed(nextOffset - 1, valid, now);
    }

    /** Lets time pass, with a leader that answers at once. */
    private void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(TICK)) {
            wait(TICK);
            if (partition.isToBeAsked(now)) {
                ask();
            }
        }
    }

    private void ask() {
        partition.asked(now);
        partition.answered(end, now);
    }

    private void wait(Duration time) {
        now += time.toNanos();
    }

    private boolean isIdle() {
        return partition.isIdle(now);
    }
}
