package io.spendwatch.bench.session;

import io.spendwatch.harness.broker.Broker;
import io.spendwatch.harness.process.Workspace;
import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.harness.report.ResultFiles;
import io.spendwatch.harness.report.Results;
import io.spendwatch.local.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One broker, and what is measured on it. */
public final class Session implements AutoCloseable {
    private final Workspace workspace;
    private final Broker broker;
    private final ResultFiles files;
    private final Results results;
    private final ProgressLines progress;

    private Session(Workspace workspace, Broker broker, ResultFiles files, Results results, ProgressLines progress) {
        this.workspace = workspace;
        this.broker = broker;
        this.files = files;
        this.results = results;
        this.progress = progress;
    }

    /**
     * Starts the broker.
     *
     * @param measurement its name, as the results' files have it
     * @param data where all data are kept as long as it lasts; none: where the system has its temporary files
     */
    public static Session start(String measurement, Optional<Path> data, ResultFiles files, ProgressLines progress)
            throws IOException {
        Workspace workspace = Workspace.create(data, "spendwatch-bench-");
        try {
            Broker broker = Broker.start(workspace.path().resolve("kafka"), files.log("broker"));
            progress.say("A broker listens on " + broker.bootstrapServers() + ", its data in " + workspace.path());
            return new Session(workspace, broker, files, new Results(files, measurement), progress);
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    public Broker broker() {
        return broker;
    }

    /** Returns where results go. */
    public ResultFiles files() {
        return files;
    }

    /** Returns the results of the measurement. */
    public Results results() {
        return results;
    }

    public ProgressLines progress() {
        return progress;
    }

    /** Makes a directory for a run. */
    public Path directory(String run) throws IOException {
        return Files.createDirectory(workspace.path().resolve(run));
    }

    /** Removes what a run has left. */
    public void discard(String run) {
        TemporaryDirectory.delete(workspace.path().resolve(run));
    }

    @Override
    public void close() {
        broker.close();
        workspace.close();
    }
}
