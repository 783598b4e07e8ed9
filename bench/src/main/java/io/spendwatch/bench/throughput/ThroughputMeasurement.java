package io.spendwatch.bench.throughput;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.race.Entrant;
import io.spendwatch.bench.race.Race;
import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.race.RowsDifferException;
import io.spendwatch.bench.session.Session;
import io.spendwatch.bench.work.Work;
import io.spendwatch.bench.work.WorkLoader;
import io.spendwatch.harness.report.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Races all contenders, once for each number of customers. */
public final class ThroughputMeasurement {
    private static final String NAME = "throughput";
    private static final String RULE = "in-store-over-online";

    private final Session session;
    private final ThroughputOptions options;

    public ThroughputMeasurement(Session session, ThroughputOptions options) {
        this.session = session;
        this.options = options;
    }

    /** Measures, writes the results to their files, and returns them for people, in Markdown. */
    public String run() throws IOException, InterruptedException {
        List<Standing> standings = new ArrayList<>();
        for (int customers : options.customers()) {
            standings.add(new Standing(customers, race(customers)));
        }
        String markdown = ThroughputTable.markdown(options, standings);
        session.results().complete(markdown, Map.of("options", ThroughputTable.options(options), "races", standings));
        session.files().writePicture(NAME, ThroughputChart.svg(options, standings));
        return markdown;
    }

    private List<Score> race(int customers) throws IOException, InterruptedException {
        Map<Entrant, Work> works = new LinkedHashMap<>();
        for (Contenders contender : options.contenders()) {
            works.put(entrant(contender, customers), Works.of(contender, customers, options));
        }
        Set<Work> topics = new LinkedHashSet<>(works.values());
        for (Work work : topics) {
            session.progress()
                    .say("Loading %s events of %s customers"
                            .formatted(Numbers.count(work.events()), Numbers.count(customers)));
            WorkLoader.load(session.broker(), work);
        }
        List<Entrant> entrants = List.copyOf(works.keySet());
        List<Result> results = new Race(session, works::get, options.race()).run(entrants);
        session.broker().delete(topics.stream().map(Work::topic).toList());
        List<Score> scores = new ArrayList<>();
        for (int place = 0; place < entrants.size(); place++) {
            Entrant entrant = entrants.get(place);
            requireRows(results.get(place));
            scores.add(new Score(entrant.contender(), works.get(entrant).events(), results.get(place)));
        }
        return scores;
    }

    /** Where there are no rows, nothing has been compared. */
    private static void requireRows(Result result) {
        if (result.median(run -> run.rowCount()) == 0) {
            throw new RowsDifferException(
                    result.label() + " found no rows at all, so that there was nothing to compare:"
                            + " write a greater --window-events, so that customers have more transactions in a window");
        }
    }

    private static Entrant entrant(Contenders contender, int customers) {
        return new Entrant(contender.label(), contender.id() + "-" + customers, contender, Map.of(), Set.of(RULE));
    }
}
