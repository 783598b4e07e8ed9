package io.spendwatch.chart.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.chart.Repository;
import io.spendwatch.chart.testing.Program;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MakeTargetsTest {
    private static final Path ROOT = Repository.current().root();
    private static final Pattern PHONY = Pattern.compile("(?m)^\\.PHONY:(.*)$");

    /** What scripts and people rely on. */
    private static final List<String> CONTRACT = List.of(
            "help",
            "build",
            "run",
            "test",
            "replay",
            "bench",
            "cluster",
            "operators",
            "images",
            "deploy",
            "generate",
            "rules-apply",
            "rules-list",
            "rules-retire",
            "ui",
            "savepoint",
            "upgrade",
            "rollback",
            "undeploy",
            "destroy",
            "up",
            "e2e",
            "compose-up",
            "compose-down",
            "manifests",
            "chart-docs");

    static Stream<String> targets() {
        TreeSet<String> targets = new TreeSet<>(CONTRACT);
        Stream.concat(Stream.of(Path.of("Makefile")), RepositoryFiles.below("make").stream())
                .map(RepositoryFiles::text)
                .map(PHONY::matcher)
                .flatMap(Matcher::results)
                .flatMap(phony -> Arrays.stream(phony.group(1).strip().split("\\s+", -1)))
                .forEach(targets::add);
        return targets.stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void shouldBeThereAndMakeSense(String target) throws Exception {
        Program.Result result = make("--dry-run", "--no-print-directory", "INPUT=in.jsonl", "OUTPUT=out", target);

        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    @Test
    void shouldBeListedByHelp() throws Exception {
        assertThat(make("help").output().lines().map(String::strip))
                .extracting(line -> line.replaceFirst("^make (\\S+).*", "$1"))
                .containsAll(CONTRACT.subList(1, CONTRACT.size()));
    }

    private static Program.Result make(String... arguments) throws Exception {
        return Program.find("make").orElseThrow().run(ROOT, arguments);
    }
}
