package io.spendwatch.bench.race;

import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.session.Session;
import io.spendwatch.bench.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs all entrants in turn, as often as it is told, each time in a process of its own; their order is kept. */
public final class Race {
    private final Session session;
    private final Function<Entrant, Work> works;
    private final RaceOptions options;
    private final RowCheck rowCheck = new RowCheck();

    /** Makes a race on work that has been loaded. */
    public Race(Session session, Work work, RaceOptions options) {
        this(session, entrant -> work, options);
    }

    /**
     * Makes a race in which not all have the same work. Of the same customers with the same step from event to event, less
     * work is the beginning of more work.
     */
    public Race(Session session, Function<Entrant, Work> works, RaceOptions options) {
        this.session = session;
        this.works = works;
        this.options = options;
    }

    /**
     * Runs it.
     *
     * @throws RowsDifferException if not all runs find the same rows by the same rules
     * @throws io.spendwatch.harness.process.ChildFailedException if a contender fails
     */
    public List<Result> run(List<Entrant> entrants) throws IOException, InterruptedException {
        Map<Entrant, List<RunFigures>> figures = new LinkedHashMap<>();
        for (int round = 1; round <= options.runs(); round++) {
            for (Entrant entrant : entrants) {
                figures.computeIfAbsent(entrant, first -> new ArrayList<>()).add(run(entrant, round));
            }
        }
        return figures.entrySet().stream()
                .map(entry -> new Result(entry.getKey().label(), entry.getValue()))
                .toList();
    }

    private RunFigures run(Entrant entrant, int round) throws IOException, InterruptedException {
        Work work = works.apply(entrant);
        RunRequest request = request(entrant, work, round);
        String subject = "Run %d of %d, %s".formatted(round, options.runs(), entrant.label());
        session.progress().say(subject);
        session.broker().create(request.results().topics(work.partitions()));
        RunReport report = ContenderProcess.run(
                entrant.contender(),
                request,
                options.memory().heap(),
                session.files().log(request.run()),
                session.progress().counting(subject, work.events()));
        rowCheck.check(request.run(), entrant, work, report.rows());
        RunFigures figures = RunFigures.of(report, new SteadyState(options.warmUp(), work.events()));
        session.progress().say(subject + ": " + figures);
        session.results().add(request.run(), entrant.label() + ": " + figures, figures);
        // After a failure nothing else is measured here: the broker goes with all that it has.
        session.broker().delete(request.results().names());
        session.discard(request.run());
        return figures;
    }

    private RunRequest request(Entrant entrant, Work work, int round) throws IOException {
        String run = entrant.id() + "-" + round;
        return new RunRequest(
                run,
                session.broker().bootstrapServers(),
                work.topic(),
                work.events(),
                entrant.parallelism().orElse(work.partitions()),
                session.directory(run),
                options.checkpointInterval().toMillis(),
                options.memory().managed(),
                entrant.settings());
    }
}
