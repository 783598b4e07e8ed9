package io.spendwatch.local.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.local.testing.Statuses;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnansweredTest {
    private static final Instant SINCE = Instant.parse("2026-10-28T12:00:00Z");
    private static final long PUBLISHED = Statuses.PUBLISHED.toEpochMilli();

    private final Publication big = new Publication("big", 7, PUBLISHED);
    private final Publication small = new Publication("small", 8, PUBLISHED);
    private final Unanswered unanswered = new Unanswered(List.of(big, small));

    @Test
    void shouldWaitForEachUntilItIsAnswered() {
        assertThat(unanswered.take(Statuses.active("small", 8, "", SINCE))).isTrue();
        assertThat(unanswered.left()).containsExactly(big);
        assertThat(unanswered.isEmpty()).isFalse();

        assertThat(unanswered.take(Statuses.rejected("big", 7, List.of("no"), 3, "")))
                .isTrue();
        assertThat(unanswered.isEmpty()).isTrue();
    }

    @Test
    void shouldTakeTheFirstAnswerAlone() {
        assertThat(unanswered.take(Statuses.active("small", 8, "", SINCE))).isTrue();

        assertThat(unanswered.take(Statuses.active("small", 8, "", SINCE))).isFalse();
    }

    @Test
    void shouldNotTakeWhatIsSaidOfAnEarlierVersionOrOfAnotherRule() {
        assertThat(unanswered.take(Statuses.active("big", 6, "", SINCE))).isFalse();
        assertThat(unanswered.take(Statuses.active("other", 7, "", SINCE))).isFalse();

        assertThat(unanswered.left()).containsExactly(big, small);
    }

    @Test
    void shouldTakeWhatIsSaidOfALaterVersion() {
        assertThat(unanswered.take(Statuses.retired("big", 9, SINCE))).isTrue();
    }

    /** A topic that was made anew counts from 0 again, and the job may still speak of the versions of the old one. */
    @Test
    void shouldNotTakeWhatIsSaidOfARecordOfBefore() {
        Unanswered anew = new Unanswered(List.of(new Publication("big", 0, PUBLISHED + 1)));

        assertThat(anew.take(Statuses.active("big", 7, "", SINCE))).isFalse();
    }
}
