package io.spendwatch.generator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandIT {
    @TempDir
    private Path folder;

    @Test
    void shouldWriteTheSameFileForTheSameSeed() throws IOException {
        // given
        Path one = folder.resolve("one.jsonl.gz");
        Path other = folder.resolve("other.jsonl.gz");

        // when
        CommandRun run = generate(one, "7");
        generate(other, "7");

        // then
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith("Wrote 5,000 events in ")
                .contains(" to " + one + ": ")
                .endsWith("; seed 7");
        assertThat(other).hasSameBinaryContentAs(one);
        assertThat(Files.size(one)).isPositive();
    }

    @Test
    void shouldWriteAnotherFileForAnotherSeed() throws IOException {
        // given
        Path one = folder.resolve("one.jsonl.gz");
        Path other = folder.resolve("other.jsonl.gz");

        // when
        generate(one, "7");
        generate(other, "8");

        // then
        assertThat(Files.mismatch(one, other)).isNotNegative();
    }

    @Test
    void shouldExitWithOneLineWhenTheFileCannotBeWritten() {
        // when
        CommandRun run =
                CommandRun.of("--output", folder.resolve("missing/x.jsonl").toString(), "--count", "1");

        // then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("its folder does not exist");
    }

    @Test
    void shouldExplainEveryOption() {
        // when
        CommandRun run = CommandRun.of("--help");

        // then
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("--customers", "--rate", "--event-time", "--late", "--bootstrap", "--output")
                .contains("nearly every", "byte for byte");
    }

    private static CommandRun generate(Path file, String seed) {
        return CommandRun.of(
                ("--rate max --count 5000 --event-time accelerated --start 2026-10-01T00:00:00Z --late 0.02"
                                + " --out-of-order 0.1 --malformed 0.01 --seed " + seed + " --output " + file)
                        .split(" "));
    }
}
