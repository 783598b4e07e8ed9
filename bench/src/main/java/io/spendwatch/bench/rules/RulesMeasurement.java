package io.spendwatch.bench.rules;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.race.Entrant;
import io.spendwatch.bench.race.Race;
import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.session.Session;
import io.spendwatch.bench.work.WorkLoader;
import io.spendwatch.harness.report.Numbers;
import io.spendwatch.job.rule.RuleDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Many rules against one on the same input. */
public final class RulesMeasurement {
    private static final String NAME = "rules";

    private final Session session;
    private final RulesOptions options;

    public RulesMeasurement(Session session, RulesOptions options) {
        this.session = session;
        this.options = options;
    }

    /** Measures, writes the results to their files, and returns them for people, in Markdown. */
    public String run() throws IOException, InterruptedException {
        session.progress().say("Loading " + Numbers.count(options.work().events()) + " events");
        WorkLoader.load(session.broker(), options.work());
        Path directory = session.directory(NAME);
        Entrant one = entrant(directory, List.of(MadeUpRules.shipped()));
        Entrant many = entrant(
                directory,
                MadeUpRules.of(
                        options.rules(), options.work().seed(), options.work().eventsOfACustomerAnHour()));
        List<Result> results = new Race(session, options.work(), options.race()).run(List.of(one, many));
        String markdown = RulesTable.markdown(options, results.get(0), results.get(1));
        session.results().complete(markdown, Map.of("options", RulesTable.options(options), "results", results));
        session.discard(NAME);
        return markdown;
    }

    private static Entrant entrant(Path directory, List<RuleDefinition> rules) throws IOException {
        String label = rules.size() == 1 ? "1 rule" : rules.size() + " rules";
        Path file = RulesFile.write(directory.resolve(rules.size() + "-rules.yaml"), rules);
        return new Entrant(
                label,
                "rules-" + rules.size(),
                Contenders.SPENDWATCH,
                Map.of("rules-file", file.toString(), "sinks.kafka.delivery", "exactly-once"),
                rules.stream().map(RuleDefinition::id).collect(Collectors.toSet()));
    }
}
