package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;

/** Versions that come before the watermark has passed the time from which they count. */
class RulebookPropertyTest {
    private static final List<String> IDS = List.of("one", "two", "three");
    private static final long BEGINNING = RulebookHarness.at("12:00:00");
    private static final int VERSIONS = 12;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    @Property(tries = 40)
    void shouldCountAtTheSameTimesHoweverFastAndWhateverCrashes(@ForAll long seed) throws Exception {
        // given
        Random random = new Random(seed);
        List<Version> topic = topic(random);
        RuleHistory expected = new RuleHistory();
        topic.forEach(version -> expected.add(version.change()));

        // when
        List<String> judged = new ArrayList<>();
        long watermark = BEGINNING;
        RulebookHarness rulebook = RulebookHarness.start();
        try {
            rulebook.read(new RuleMessage.ReadUntil(BEGINNING));
            for (Version version : topic) {
                RuleMessage.Published message = version.message();
                rulebook.read(message);
                watermark = Math.max(watermark, message.timestampMillis() - random.nextLong(1, 3 * MINUTE));
                rulebook.watermark(watermark, "23:00:00");
                rulebook.read(new RuleMessage.ReadUntil(message.timestampMillis()));
                if (random.nextInt(3) == 0) {
                    judge(rulebook.heard(), judged, watermark);
                    OperatorSubtaskState state = rulebook.snapshot();
                    rulebook.close();
                    rulebook = RulebookHarness.restore(state);
                    rulebook.watermark(watermark, "23:00:00");
                    rulebook.read(new RuleMessage.ReadUntil(message.timestampMillis()));
                }
            }
            judge(rulebook.heard(), judged, BEGINNING + 2 * VERSIONS * MINUTE);
        } finally {
            rulebook.close();
        }

        // then
        List<String> expectedlyJudged = new ArrayList<>();
        judge(expected, expectedlyJudged, BEGINNING + 2 * VERSIONS * MINUTE);
        assertThat(judged).isEqualTo(expectedlyJudged);
    }

    /** Goes on judging, minute by minute, what ends until the watermark is past it; what was judged is not judged again. */
    private static void judge(RuleHistory history, List<String> judged, long watermark) {
        for (long end = BEGINNING + judged.size() * MINUTE; end <= watermark + 1; end += MINUTE) {
            judged.add(history.judging(end).toString());
        }
    }

    private static List<Version> topic(Random random) {
        List<Version> topic = new ArrayList<>();
        for (int offset = 0; offset < VERSIONS; offset++) {
            long published = BEGINNING + (offset + 1) * MINUTE;
            Optional<Instant> effectiveFrom = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochMilli(published + random.nextLong(5 * MINUTE)));
            RuleDefinition plain = rule(IDS.get(random.nextInt(IDS.size())), Duration.ofHours(1 + random.nextInt(9)));
            RuleDefinition rule = effectiveFrom.map(plain::from).orElse(plain);
            Optional<RuleDefinition> said = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(rule);
            topic.add(new Version(
                    new RuleMessage.Published(
                            rule.id(), offset, published, said.map(RulebookHarness::json), effectiveFrom),
                    said));
        }
        return topic;
    }

    private record Version(RuleMessage.Published message, Optional<RuleDefinition> rule) {
        RuleChange change() {
            long afterMillis =
                    message.effectiveFrom().map(Instant::toEpochMilli).orElse(message.timestampMillis());
            return new RuleChange(message.key(), message.offset(), afterMillis, rule);
        }
    }
}
