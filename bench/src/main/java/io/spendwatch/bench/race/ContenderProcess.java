package io.spendwatch.bench.race;

import io.spendwatch.bench.run.Message;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.harness.process.ChildJvm;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Runs a contender in a process of its own. */
public final class ContenderProcess {
    private ContenderProcess() {}

    /**
     * Runs it to its end.
     *
     * @param heap of its JVM, such as {@code 2g}
     * @throws io.spendwatch.harness.process.ChildFailedException if it ends without a report
     */
    public static RunReport run(
            Contenders contender, RunRequest request, String heap, Path log, LongConsumer progress) {
        try (ChildJvm process = ChildJvm.start(
                request.run(),
                log,
                Peers.classPath(contender.id()),
                heap,
                ContenderMain.class,
                contender.name(),
                Message.ofRequest(request))) {
            while (true) {
                String line = process.nextLine().orElseThrow(process::failure);
                Optional<RunReport> report = Message.report(line);
                if (report.isPresent()) {
                    return report.get();
                }
                progress.accept(Message.progress(line));
            }
        }
    }
}
