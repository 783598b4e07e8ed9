package io.spendwatch.torture.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small dose with everything that there is to a large one; {@code make torture} gives that. */
class TortureIT {
    @TempDir
    private Path directory;

    @Test
    void shouldFindEveryNumberRightThoughATaskManagerIsKilled() {
        // when
        String table = torture("run", "--seed", "1", "--faults", "task-manager-killed");

        // then
        assertThat(table).startsWith("# 1 of 1 runs right\n").containsPattern("first new alert +\\| +1 \\|");
        assertThat(directory.resolve("data")).as("left behind").isEmptyDirectory();
    }

    private String torture(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--events", "30000", "--rate", "2000", "--brokers", "1", "--without-elasticsearch"));
        all.addAll(List.of(
                "--job-jar",
                Path.of("..", "job", "target", "spendwatch-job.jar").toString()));
        all.addAll(List.of("--output", directory.resolve("out").toString()));
        all.addAll(List.of("--data", directory.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exitCode = TortureCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));

        assertThat(exitCode).as(err + "\n" + out).isZero();
        return out.toString();
    }
}
