package io.spendwatch.bench.growth;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.race.Entrant;
import io.spendwatch.bench.race.Race;
import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.rules.MadeUpRules;
import io.spendwatch.bench.rules.RulesFile;
import io.spendwatch.bench.session.Session;
import io.spendwatch.bench.work.Work;
import io.spendwatch.bench.work.WorkLoader;
import io.spendwatch.harness.report.Numbers;
import io.spendwatch.job.rule.RuleDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Spendwatch with more and less of one thing at a time. */
public final class GrowthMeasurement {
    private static final String NAME = "growth";

    private final Session session;
    private final GrowthOptions options;
    private final GrowthCases cases;

    public GrowthMeasurement(Session session, GrowthOptions options) {
        this.session = session;
        this.options = options;
        this.cases = new GrowthCases(options);
    }

    /** Measures, writes the results to their files, and returns them for people, in Markdown. */
    public String run() throws IOException, InterruptedException {
        List<Group> groups = cases.groups();
        Path directory = session.directory(NAME);
        Map<GrowthCase, Result> results = new LinkedHashMap<>();
        for (List<GrowthCase> sameWork : byWork(groups).values()) {
            measure(sameWork, directory, results);
        }
        session.discard(NAME);
        Growth growth = new Growth(cases.base(), results);
        String markdown = GrowthTable.markdown(options, growth, groups);
        session.results().complete(markdown, GrowthTable.json(options, growth));
        return markdown;
    }

    /** Each topic is there for as long as it is read, and only once. */
    private Map<Work, List<GrowthCase>> byWork(List<Group> groups) {
        Set<GrowthCase> all = new LinkedHashSet<>(List.of(cases.base()));
        groups.forEach(group -> group.steps().forEach(step -> all.add(step.of())));
        return all.stream().collect(Collectors.groupingBy(GrowthCase::work, LinkedHashMap::new, Collectors.toList()));
    }

    private void measure(List<GrowthCase> sameWork, Path directory, Map<GrowthCase, Result> results)
            throws IOException, InterruptedException {
        Work work = sameWork.get(0).work();
        session.progress()
                .say("Loading %s events of %s customers to %d partitions"
                        .formatted(Numbers.count(work.events()), Numbers.count(work.customers()), work.partitions()));
        WorkLoader.load(session.broker(), work);
        List<Entrant> entrants = new ArrayList<>();
        for (GrowthCase of : sameWork) {
            entrants.add(entrant(of, directory));
        }
        List<Result> ofWork = new Race(session, work, options.race()).run(entrants);
        for (int i = 0; i < sameWork.size(); i++) {
            results.put(sameWork.get(i), ofWork.get(i));
        }
        session.broker().delete(List.of(work.topic()));
    }

    private Entrant entrant(GrowthCase of, Path directory) throws IOException {
        List<RuleDefinition> made =
                MadeUpRules.of(of.rules().count(), options.seed(), of.work().eventsOfACustomerAnHour());
        List<RuleDefinition> rules = of.rules().onMatch() ? made : MadeUpRules.onClose(made);
        Path file = RulesFile.write(directory.resolve(of.name() + ".yaml"), rules);
        return new Entrant(
                of.label(),
                of.name(),
                Contenders.SPENDWATCH,
                Map.of("rules-file", file.toString(), "sinks.kafka.delivery", "exactly-once"),
                Set.of(MadeUpRules.shipped().id()),
                OptionalInt.of(of.parallelism()));
    }
}
