package io.spendwatch.chart.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.spendwatch.chart.Repository;
import io.spendwatch.chart.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellScriptsTest {
    private static final Path ROOT = Repository.current().root();
    private static final Pattern SOURCED = Pattern.compile("(?m)^source \"\\$\\(dirname \"\\$0\"\\)/([\\w./-]+)\"$");

    static Stream<Path> scripts() {
        return Stream.of(".ci", "k8s", "images", "compose", "make")
                .flatMap(folder -> RepositoryFiles.below(folder).stream())
                .filter(ShellScriptsTest::isScript);
    }

    /** Returns those that people and programs start; the others are parts of them. */
    static Stream<Path> programs() {
        return scripts().filter(script -> RepositoryFiles.text(script).startsWith("#!"));
    }

    @Test
    void shouldBeFound() {
        assertThat(scripts()).contains(Path.of(".ci/run"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldBeUnderstoodByBash(Path script) throws Exception {
        assertSucceeds(Program.find("bash").orElseThrow(), "-n", script.toString());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void shouldStopAtTheFirstFailure(Path script) {
        assertThat(textWithSourced(script)).containsPattern("(?m)^set -E?euo pipefail$");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void shouldBeExecutable(Path script) {
        assertThat(Files.isExecutable(ROOT.resolve(script))).isTrue();
    }

    @Test
    void shouldHaveNothingThatShellcheckWarnsOf() throws Exception {
        Optional<Program> shellcheck = Program.find("shellcheck");
        assumeThat(shellcheck).as("shellcheck is on the PATH").isPresent();
        List<String> arguments = Stream.concat(
                        Stream.of("--shell=bash"), scripts().map(Path::toString))
                .toList();

        assertSucceeds(shellcheck.orElseThrow(), arguments.toArray(String[]::new));
    }

    private static String textWithSourced(Path script) {
        String text = RepositoryFiles.text(script);
        return SOURCED.matcher(text)
                .results()
                .map(source -> RepositoryFiles.text(script.resolveSibling(source.group(1))))
                .collect(Collectors.joining("\n", text + "\n", ""));
    }

    private static boolean isScript(Path file) {
        return file.toString().endsWith(".sh")
                || (!file.getFileName().toString().contains(".")
                        && RepositoryFiles.text(file).startsWith("#!/usr/bin/env bash"));
    }

    private static void assertSucceeds(Program program, String... arguments) throws Exception {
        Program.Result result = program.run(ROOT, arguments);
        assertThat(result.exitCode()).as(result.output()).isZero();
    }
}
