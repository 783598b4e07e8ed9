package io.spendwatch.job.source.rules;

import static io.spendwatch.job.source.rules.Messages.RULES;
import static io.spendwatch.job.source.rules.Messages.STATUS;
import static io.spendwatch.job.source.rules.Messages.rule;
import static io.spendwatch.job.source.rules.Messages.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.Published;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class RuleTopicReaderTest {
    private static final String DECISION = "{\"id\": \"a\", \"state\": \"ACTIVE\", \"version\": 4,"
            + " \"published\": \"2026-10-28T12:00:00Z\", \"since\": \"2026-10-28T20:00:00Z\"}";
    private static final RuleTopicSplit START = RuleTopicSplit.start(RULES);

    private static final long A_MOMENT_NANOS = 100_000;

    private final FakeTopics topics = new FakeTopics();

    @Test
    void shouldTellAllRecordsInTheirOrderAndThenUntilWhenTheTopicWasRead() throws Exception {
        // given
        topics.create(RULES, 1);
        List.of("a", "b", "c", "d", "e").forEach(id -> topics.append(RULES, rule(id)));

        // when
        try (ReaderRun run = ReaderRun.start(topics, START, InstantSource.fixed(Instant.ofEpochMilli(7)))) {
            run.pollUntilRead();

            // then
            assertThat(Messages.told(run.messages())).containsExactly("a@0", "b@1", "c@2", "d@3", "e@4", "until");
            assertThat(run.messages()).last().isEqualTo(new ReadUntil(7));
        }
    }

    @Test
    void shouldTellWhatComesLater() throws Exception {
        // given
        topics.create(RULES, 1);
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            run.pollUntilRead();

            // when
            topics.append(RULES, rule("a"));

            // then
            run.pollUntil(messages -> !run.told().isEmpty());
            assertThat(run.told()).containsExactly("a@0");
        }
    }

    @Test
    void shouldFirstTellWhatAnEarlierRunDecided() throws Exception {
        // given
        topics.create(RULES, 1).create(STATUS, 1).append(RULES, rule("a"));
        topics.append(STATUS, status("{}")).append(STATUS, status("{}")).append(STATUS, status(DECISION));

        // when
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            List<String> told = run.pollUntilRead();

            // then
            assertThat(told).containsExactly("decided a@4", "a@0");
        }
    }

    @Test
    void shouldGoOnWhereACheckpointLeftItAndNotTellDecisionsAgain() throws Exception {
        // given
        topics.create(RULES, 2).create(STATUS, 1).append(STATUS, status(DECISION));
        topics.append(RULES, rule("a")).append(RULES, rule(1, "b", 0));
        RuleTopicSplit checkpoint;
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            run.pollUntilRead();
            checkpoint = run.checkpoint();
        }

        // when
        FakeTopics later = new FakeTopics().create(RULES, 2).create(STATUS, 1);
        later.append(RULES, rule("a")).append(RULES, rule(1, "b", 0)).append(RULES, rule("c"));
        try (ReaderRun run = ReaderRun.start(later, checkpoint)) {
            List<String> told = run.pollUntilRead();

            // then
            assertThat(told).containsExactly("c@1");
            assertThat(later.asked()).containsExactly(RULES);
        }
    }

    @Test
    void shouldKeepInACheckpointWhatWasToldNotWhatWasRead() throws Exception {
        // given
        topics.create(RULES, 1);
        List.of("a", "b", "c", "d", "e").forEach(id -> topics.append(RULES, rule(id)));
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            assertThat(run.checkpoint()).isEqualTo(START);

            // when
            run.pollUntil(messages -> !run.told().isEmpty());

            // then
            assertThat(run.told()).containsExactly("a@0", "b@1");
            assertThat(run.checkpoint().next()).containsExactly(Map.entry(0, 2L));
        }
    }

    @Test
    void shouldHaveReadATopicThatEndsInWhatIsNoRecord() throws Exception {
        // given
        topics.create(RULES, 2).append(RULES, rule("a"));
        topics.partition(RULES, 0).appendMarkers(2);
        topics.partition(RULES, 1).appendMarkers(1);

        // when
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            List<String> told = run.pollUntilRead();

            // then
            assertThat(told).containsExactly("a@0");
            assertThat(run.checkpoint().next()).isEqualTo(new TreeMap<>(Map.of(0, 3L, 1, 1L)));
        }
    }

    @Test
    void shouldTakeATopicThatIsNotThereForEmptyUntilItAppears() throws Exception {
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            // given
            assertThat(run.pollUntilRead()).isEmpty();

            // when
            topics.create(RULES, 1).append(RULES, rule("a"));

            // then
            run.pollUntil(messages -> !run.told().isEmpty());
            assertThat(run.told()).containsExactly("a@0");
        }
    }

    @Test
    void shouldReadPartitionsThatAreNew() throws Exception {
        // given
        topics.create(RULES, 1).append(RULES, rule("a"));
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            run.pollUntilRead();

            // when
            topics.create(RULES, 3).append(RULES, rule(2, "b", 0)).append(RULES, rule("c"));

            // then
            run.pollUntil(messages -> run.told().size() == 3);
            assertThat(run.told()).startsWith("a@0").containsExactlyInAnyOrder("a@0", "b@0", "c@1");
        }
    }

    @Test
    void shouldReadATopicThatWasMadeAnewFromItsBeginning() throws Exception {
        // given
        topics.create(RULES, 1).append(RULES, rule("a")).append(RULES, rule("b"));
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            run.pollUntilRead();

            // when
            synchronized (topics) {
                topics.delete(RULES);
                topics.create(RULES, 1).append(RULES, rule("c"));
            }

            // then
            run.pollUntil(messages -> run.told().size() == 3);
            assertThat(run.told()).containsExactly("a@0", "b@1", "c@0");
        }
    }

    @Test
    void shouldReadATopicThatWasMadeAnewFromItsBeginningAlsoWhenItIsLongerThanBefore() throws Exception {
        // given
        topics.create(RULES, 1).append(RULES, rule("a"));
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            run.pollUntilRead();
            topics.delete(RULES);
            // What was found before may still be told twice.
            for (int i = 0; i < 3; i++) {
                run.pollUntilRead();
            }

            // when
            synchronized (topics) {
                topics.create(RULES, 1).append(RULES, rule("b")).append(RULES, rule("c"));
            }

            // then
            run.pollUntil(messages -> run.told().size() == 3);
            assertThat(run.told()).containsExactly("a@0", "b@0", "c@1");
        }
    }

    @Test
    void shouldGoOnAtTheBeginningWhereTheNextRecordsWereCut() throws Exception {
        // given
        topics.create(RULES, 1);
        List.of("a", "b", "c", "d").forEach(id -> topics.append(RULES, rule(id)));
        topics.partition(RULES, 0).cutBefore(3);
        TreeMap<Integer, Long> next = new TreeMap<>(Map.of(0, 1L));

        // when
        try (ReaderRun run = ReaderRun.start(topics, new RuleTopicSplit(RULES, true, next))) {
            // then
            assertThat(run.pollUntilRead()).containsExactly("d@3");
        }
    }

    @Test
    void shouldReadAnotherTopicThanTheCheckpointsFromItsBeginning() throws Exception {
        // given
        topics.create(RULES, 1).append(RULES, rule("a")).append(RULES, rule("b"));
        TreeMap<Integer, Long> next = new TreeMap<>(Map.of(0, 1L));

        // when
        try (ReaderRun run = ReaderRun.start(topics, new RuleTopicSplit("other", true, next))) {
            // then
            assertThat(run.pollUntilRead()).containsExactly("a@0", "b@1");
        }
    }

    /** A window may close once its end was passed by what is said here: no rule may come up that was there before. */
    @Test
    void shouldNeverSayThatItHasReadPastARecordThatItTellsLater() throws Exception {
        // given
        AtomicLong time = new AtomicLong();
        SplittableRandom random = new SplittableRandom(4);
        topics.create(RULES, 3);
        int records = 2_000;

        // when
        try (ReaderRun run = ReaderRun.start(topics, START, () -> Instant.ofEpochMilli(time.get()))) {
            Thread publisher = new Thread(() -> {
                for (int i = 0; i < records; i++) {
                    synchronized (topics) {
                        topics.append(RULES, rule(random.nextInt(3), "r" + i, time.incrementAndGet()));
                    }
                    if (random.nextInt(20) == 0) {
                        LockSupport.parkNanos(A_MOMENT_NANOS);
                    }
                }
            });
            publisher.start();
            run.pollUntil(messages -> run.told().size() == records);
            publisher.join();

            // then
            long readUntil = Long.MIN_VALUE;
            for (RuleMessage message : run.messages()) {
                if (message instanceof ReadUntil until) {
                    readUntil = until.wallMillis();
                } else if (message instanceof Published published) {
                    assertThat(published.timestampMillis()).isGreaterThan(readUntil);
                }
            }
            assertThat(run.told()).doesNotHaveDuplicates();
        }
    }
}
