package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.flink.RunningJob;
import io.spendwatch.bench.run.Message;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.harness.process.ChildJvm;
import io.spendwatch.harness.process.Parent;
import java.nio.file.Path;
import java.time.Duration;

/** Spendwatch in a process of its own that follows the topic until it is closed. */
public final class FollowingSpendwatch implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ChildJvm process;

    private FollowingSpendwatch(ChildJvm process) {
        this.process = process;
    }

    /** Starts it, without waiting until it reads. How many events there are does not matter. */
    public static FollowingSpendwatch start(RunRequest request, String heap, Path log) {
        return new FollowingSpendwatch(
                ChildJvm.start(request.run(), log, heap, FollowingSpendwatch.class, Message.ofRequest(request)));
    }

    /**
     * Makes sure that it still runs.
     *
     * @throws io.spendwatch.harness.process.ChildFailedException if it has ended
     */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw process.failure();
        }
    }

    /** Ends it at once. */
    @Override
    public void close() {
        process.close();
    }

    /**
     * The process itself.
     *
     * @param arguments the request
     */
    public static void main(String... arguments) {
        Parent.endWithIt();
        try (RunningJob job = SpendwatchJob.start(Message.request(arguments[0]))) {
            while (true) {
                job.await(LOOK_EVERY);
            }
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
