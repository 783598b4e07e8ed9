package io.spendwatch.torture.run;

import java.nio.file.Path;

/**
 * Where a run has its files.
 *
 * @param directory for all data; gone in the end
 * @param logs for the logs of all processes; kept
 * @param name how the logs' names begin
 */
public record RunFiles(Path directory, Path logs, String name) {
    Path alerts() {
        return directory.resolve("alerts");
    }

    /** Returns the log of a process. */
    Path log(String process) {
        return logs.resolve(name + "-" + process + ".log").toAbsolutePath();
    }
}
