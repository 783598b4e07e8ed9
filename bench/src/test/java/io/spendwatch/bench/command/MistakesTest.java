package io.spendwatch.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rules --rules 1                   | --rules 1 is less than 2: write 2 or more
                    rules --events 0                  | --events 0 is less than 1: write 1 or more
                    rules --runs 0                    | --runs 0 is less than 1: write 1 or more
                    rules --customers 20000000        | --customers 20000000 is more than 10000000: write 10000000 or less
                    rules --span PT0S                 | --span PT0S is not above 0: write PT10S, say
                    rules --heap 2GB                  | --heap 2GB is no size: write it like 512m or 2g
                    growth --case more                | There is no --case more: write some of partitions-1-parallelism-1,partitions-2-parallelism-1,partitions-4-parallelism-2,customers-100,customers-1m,customers-10m,rules-10,rules-200,rules-200-on-close,late-and-malformed
                    growth --managed-memory much      | --managed-memory much is no size: write it like 512m or 2g
                    soak --rate 0                     | --rate 0 is less than 1: write 1 or more
                    soak --task-managers 0            | --task-managers 0 is less than 1: write 1 or more
                    soak --job-jar no.jar             | --job-jar no.jar is not there: run make build first
                    latency --rates 0                 | --rates 0 is no rate: write it like 20000 or 50%
                    latency --rates 20%,half          | --rates half is no rate: write it like 20000 or 50%
                    latency --peak 0                  | --peak 0 is less than 1: write 1 or more
                    latency --window PT0S             | --window PT0S is not above 0: write PT10S, say
                    latency --probes -1               | --probes -1 is less than 1: write 1 or more
                    latency --combiner-delay PT0S     | --combiner-delay PT0S is not above 0: write PT10S, say
                    replay --events 0                 | --events 0 is less than 1: write 1 or more
                    micro --forks 0                   | --forks 0 is less than 1: write 1 or more
                    micro --time PT0S                 | --time PT0S is not above 0: write PT10S, say
                    """)
    void shouldSayWhatToWriteInstead(String arguments, String message) {
        assertThat(mistake(arguments.split(" "))).containsExactly(message);
    }

    @Test
    void shouldNameTheDeliveriesThatThereAre() {
        assertThat(mistake("latency", "--delivery", "at-most-once"))
                .singleElement()
                .asString()
                .contains("there is no 'at-most-once': write one of exactly-once, at-least-once");
    }

    @Test
    void shouldSayHowADurationIsWritten() {
        assertThat(mistake("latency", "--duration", "60s"))
                .singleElement()
                .asString()
                .contains("'60s' is not an ISO 8601 duration: write PT5S");
    }

    private static List<String> mistake(String... arguments) {
        StringWriter err = new StringWriter();

        int exitCode =
                BenchCommand.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);

        assertThat(exitCode).as("exit code").isEqualTo(2);
        return err.toString().lines().toList();
    }
}
