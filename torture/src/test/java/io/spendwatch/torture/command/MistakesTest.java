package io.spendwatch.torture.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --runs 0 | --runs 0 is less than 1: write 1 or more
            run --events 10 | --events 10 is too few for windows to close: write 1000 or more
            run --rate 0 | --rate 0 is less than 1: write 8000, say
            run --job-jar nowhere.jar | --job-jar nowhere.jar is not there: run make build first
            prove --most-seeds 0 | --most-seeds 0 is less than 1: write 1 or more
            run --faults flood | 'flood' is none of task-manager-killed
            prove --break everything | 'everything' is none of gate-clocks, combiner, open-sums, kafka-sink
            """)
    void shouldSayWhatToWriteInstead(String arguments, String message) {
        // given
        StringWriter err = new StringWriter();

        // when
        int exitCode = TortureCommand.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute((arguments + (arguments.contains("--job-jar") ? "" : " --job-jar pom.xml")).split(" "));

        // then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains(message).hasLineCount(1);
    }
}
