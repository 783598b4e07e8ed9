package io.spendwatch.bench.rules;

import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rule.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Rules as a bank might have them, made up: windows of one to 24 hours, tumbling and sliding, over all transaction types
 * or some, judged when they close or, a few of them, at each match, with conditions that a few customers meet.
 */
public final class MadeUpRules {
    private static final List<Integer> WINDOW_HOURS = List.of(1, 2, 3, 4, 6, 8, 10, 12, 24);
    private static final List<String> TYPES = List.of(
            "highway_toll",
            "petrol_station",
            "supermarket",
            "shopping",
            "mortgage",
            "city_service",
            "restaurant",
            "healthcare");
    private static final int MOST_TYPES = 3;
    private static final double SHARE_THAT_SLIDES = 0.25;
    private static final double SHARE_OF_VELOCITY = 0.1;
    private static final double SHARE_OF_SOME_TYPES = 0.5;
    private static final double SHARE_ON_MATCH = 0.1;

    private final SeededRandom random;
    private final double eventsAnHour;

    private MadeUpRules(long seed, double eventsAnHour) {
        this.random = new SeededRandom(seed);
        this.eventsAnHour = eventsAnHour;
    }

    /** Returns the rule that ships, which is the tutorial's. */
    public static RuleDefinition shipped() {
        return Rules.defaults().get(0);
    }

    /**
     * Returns so many rules, of which the first one is {@link #shipped()}.
     *
     * @param count at least 1
     * @param seed the same seed gives the same rules
     * @param eventsAnHour how many transactions a customer has in an hour, on average: what is a lot depends on it
     */
    public static List<RuleDefinition> of(int count, long seed, double eventsAnHour) {
        MadeUpRules rules = new MadeUpRules(seed, eventsAnHour);
        List<RuleDefinition> all = new ArrayList<>();
        all.add(shipped());
        for (int number = 2; number <= count; number++) {
            all.add(rules.next("made-up-" + number));
        }
        return all;
    }

    /** Returns the same rules, all of them judged when their windows close. */
    public static List<RuleDefinition> onClose(List<RuleDefinition> rules) {
        return rules.stream()
                .map(rule -> new RuleDefinition(
                        rule.id(),
                        rule.description(),
                        rule.kind(),
                        rule.window(),
                        rule.enabled(),
                        rule.transactionTypes(),
                        Emission.ON_CLOSE,
                        rule.effectiveFrom(),
                        rule.when()))
                .toList();
    }

    private RuleDefinition next(String id) {
        int hours = WINDOW_HOURS.get(random.below(WINDOW_HOURS.size()));
        RuleKind kind = random.fraction() < SHARE_OF_VELOCITY ? RuleKind.VELOCITY : RuleKind.WINDOW;
        List<String> types = random.fraction() < SHARE_OF_SOME_TYPES ? someTypes() : List.of();
        double share = types.isEmpty() ? 1 : (double) types.size() / TYPES.size();
        MadeUpCondition condition = new MadeUpCondition(random, eventsAnHour * hours * share);
        return new RuleDefinition(
                id,
                "Made up",
                kind,
                kind == RuleKind.VELOCITY ? RuleWindow.slidingBySlice(Duration.ofHours(hours)) : window(hours),
                true,
                types,
                random.fraction() < SHARE_ON_MATCH ? Emission.ON_MATCH : Emission.ON_CLOSE,
                RuleDefinition.UNSAID,
                condition.next());
    }

    private RuleWindow window(int hours) {
        boolean slides = hours > 1 && random.fraction() < SHARE_THAT_SLIDES;
        Duration size = Duration.ofHours(hours);
        return new RuleWindow(size, slides ? Duration.ofHours(1 + random.below(hours / 2)) : size);
    }

    private List<String> someTypes() {
        TreeSet<String> types = new TreeSet<>();
        int count = 1 + random.below(MOST_TYPES);
        while (types.size() < count) {
            types.add(TYPES.get(random.below(TYPES.size())));
        }
        return List.copyOf(types);
    }
}
