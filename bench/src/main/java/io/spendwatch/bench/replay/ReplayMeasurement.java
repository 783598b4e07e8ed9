package io.spendwatch.bench.replay;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.race.Entrant;
import io.spendwatch.bench.race.Race;
import io.spendwatch.bench.race.RaceOptions;
import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.race.RunFigures;
import io.spendwatch.bench.run.Message;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.session.Session;
import io.spendwatch.bench.work.Work;
import io.spendwatch.bench.work.WorkLoader;
import io.spendwatch.harness.process.ChildJvm;
import io.spendwatch.harness.report.Numbers;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The same events as files through a replay and from Kafka through the job, in turn. */
public final class ReplayMeasurement {
    private static final String NAME = "replay";

    private final Session session;
    private final ReplayRaceOptions options;
    private final Work work;

    public ReplayMeasurement(Session session, ReplayRaceOptions options) {
        this.session = session;
        this.options = options;
        this.work = options.work();
    }

    /**
     * Measures, writes the results to their files, and returns them for people, in Markdown.
     *
     * @throws io.spendwatch.bench.race.RowsDifferException if a replay finds other rows than the job does
     */
    public String run() throws IOException, InterruptedException {
        session.progress().say("Loading " + Numbers.count(work.events()) + " events");
        WorkLoader.load(session.broker(), work);
        ClosingEvents.append(session.broker().bootstrapServers(), work);
        session.progress().say("Writing them to files");
        List<Path> files = TopicFiles.write(session.broker().bootstrapServers(), work, session.directory(NAME));

        List<RunFigures> replays = new ArrayList<>();
        List<RunFigures> jobs = new ArrayList<>();
        for (int round = 1; round <= options.race().runs(); round++) {
            replays.add(replay(files, round));
            jobs.add(job(round));
            SameRows.require(round, replays.get(round - 1), jobs.get(round - 1));
        }
        session.discard(NAME);

        List<Result> results =
                List.of(new Result("replay, from files", replays), new Result("the job, from Kafka", jobs));
        String markdown = ReplayTable.markdown(options, results.get(0), results.get(1));
        session.results().complete(markdown, Map.of("options", ReplayTable.options(options), "results", results));
        return markdown;
    }

    private RunFigures replay(List<Path> files, int round) throws IOException {
        String run = "replay-files-" + round;
        String subject = "Run %d of %d, replay".formatted(round, options.race().runs());
        session.progress().say(subject);
        List<String> arguments = new ArrayList<>();
        arguments.add(session.directory(run).toString());
        arguments.add(Integer.toString(work.partitions()));
        files.forEach(file -> arguments.add(file.toString()));
        try (ChildJvm process = ChildJvm.start(
                run,
                session.files().log(run),
                options.race().memory().heap(),
                ReplayMain.class,
                arguments.toArray(String[]::new))) {
            RunReport report = await(process, subject);
            RunFigures figures = RunFigures.of(report, options.race().warmUp(), work.events());
            session.results().add(run, "replay: " + figures, figures);
            session.discard(run);
            return figures;
        }
    }

    private RunReport await(ChildJvm process, String subject) {
        var progress = session.progress().counting(subject, work.events());
        while (true) {
            String line = process.nextLine().orElseThrow(process::failure);
            Optional<RunReport> report = Message.report(line);
            if (report.isPresent()) {
                return report.get();
            }
            progress.accept(Message.progress(line));
        }
    }

    private RunFigures job(int round) throws IOException, InterruptedException {
        Entrant entrant = new Entrant(
                "the job, round " + round,
                "replay-kafka-" + round,
                Contenders.SPENDWATCH,
                Map.of(),
                Rules.defaults().stream()
                        .filter(RuleDefinition::enabled)
                        .map(RuleDefinition::id)
                        .collect(Collectors.toSet()));
        RaceOptions once = new RaceOptions(
                1,
                options.race().warmUp(),
                options.race().checkpointInterval(),
                options.race().memory());
        return new Race(session, work, once).run(List.of(entrant)).get(0).runs().get(0);
    }
}
