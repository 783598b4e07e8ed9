package io.spendwatch.job.configuration;

import static io.spendwatch.job.testing.FuzzingAssert.assertSurvived;

import io.spendwatch.job.testing.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Millions of configurations on demand; a few seconds of them in every build. */
class ConfigurationFuzzIT {
    private static final List<String> SEEDS = List.of("""
            slice: PT1H
            retain: PT24H
            out-of-orderness: PT1M
            combiner-delay: PT0.5S
            combiner-capacity: 65536
            open-slices-memory: 64MiB
            kafka:
              bootstrap-servers: localhost:9092
              topics: {transactions: transactions, alerts: alerts}
              properties: {security.protocol: SASL_SSL}
            sinks:
              csv: {directory: file:///tmp/alerts}
              kafka: {delivery: exactly-once}
            rules: []
            """, "rules: []", "slice: PT10M\nrules-file: rules.yaml\n");

    private static final List<byte[]> TOKENS = Stream.of(
                    ": ",
                    "- ",
                    "\n",
                    "  ",
                    "#",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    "&a ",
                    "*a",
                    "<<: *a",
                    "!!int",
                    "'",
                    "\"",
                    "|",
                    ">",
                    "null",
                    "true",
                    "~",
                    "PT0S",
                    "-PT1H",
                    "P1Y",
                    "1e9",
                    "99999999999999999999",
                    "-1",
                    "0",
                    "64m",
                    "9999999999g",
                    "file://",
                    "\u0000",
                    "\t",
                    "\ufeff",
                    "\u00e9",
                    "kafka.",
                    "sinks:",
                    "slice",
                    "rules:",
                    "---\n",
                    "...\n",
                    "%YAML 9.9\n")
            .map(token -> token.getBytes(StandardCharsets.UTF_8))
            .toList();

    /** A configuration that names no rules has the shipped ones compiled, in milliseconds. */
    private static final int ONE_IN = 100;

    private static final int FEWEST_ANSWERS = 20;

    @TempDir
    private Path directory;

    @Test
    void shouldSayWhatIsWrongWhateverIsWritten() {
        // given
        Path file = directory.resolve("spendwatch.yaml");

        // when
        Fuzzing.Report report = new Fuzzing("configuration", SEEDS, TOKENS, ONE_IN).run(input -> {
            Files.write(file, input);
            try {
                ConfigurationLoader.load(Optional.of(file), Map.of(), Map.of());
                return "accepted";
            } catch (InvalidConfigurationException e) {
                return e.getMessage().replace(file.toString(), "");
            }
        });

        // then
        assertSurvived(report, FEWEST_ANSWERS);
    }
}
