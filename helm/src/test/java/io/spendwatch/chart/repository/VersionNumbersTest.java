package io.spendwatch.chart.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.chart.Repository;
import io.spendwatch.chart.Versions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version is written once, in versions.env: in two places one of them is sooner or later wrong. */
class VersionNumbersTest {
    private static final Versions VERSIONS = Repository.current().versions();

    /** What is written for machines to run; documentation may name a version that somebody saw. */
    private static final List<String> PLACES = List.of(
            "helm/spendwatch",
            "k8s",
            "make",
            "compose",
            "images",
            ".ci",
            ".github",
            "Makefile",
            "Dockerfile",
            "compose.yaml",
            "kind-config.yaml");

    /** Generated from the others, and held against them by a test of its own. */
    private static final Path GENERATED = Path.of("k8s/manifests/spendwatch.yaml");

    /** Files that cannot read versions.env: in each the version is the same, and this test says so. */
    private static final Map<Path, List<String>> COPIES = Map.of(
            // A chart is installed without the repository around it.
            Path.of("helm/spendwatch/values.yaml"), List.of("KAFKA_VERSION"),
            Path.of("helm/spendwatch/README.md"), List.of("KAFKA_VERSION"));

    static Stream<String> names() {
        return VERSIONS.values().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldBeWrittenOnce(String name) {
        Pattern literal = literal(VERSIONS.get(name));

        assertThat(PLACES.stream().flatMap(place -> RepositoryFiles.below(place).stream()))
                .filteredOn(file -> !file.equals(GENERATED))
                .filteredOn(file -> COPIES.getOrDefault(file, List.of()).stream()
                        .noneMatch(copy -> literal.pattern()
                                .equals(literal(VERSIONS.get(copy)).pattern())))
                .filteredOn(file -> literal.matcher(RepositoryFiles.text(file)).find())
                .as("files that have %s of their own", VERSIONS.get(name))
                .isEmpty();
    }

    @Test
    void shouldBeTheSameInCopies() {
        assertThat(COPIES)
                .allSatisfy((file, names) -> assertThat(names)
                        .allSatisfy(name ->
                                assertThat(RepositoryFiles.text(file)).containsPattern(literal(VERSIONS.get(name)))));
    }

    @Test
    void shouldGiveFlinkTheVersionThatTheJobIsBuiltFor() {
        String image = VERSIONS.get("FLINK_IMAGE");

        assertThat(image).containsPattern(":" + Pattern.quote(property("version.flink")) + "(-|@|$)");
    }

    @Test
    void shouldAllBePinned() {
        assertThat(VERSIONS.values())
                .isNotEmpty()
                .allSatisfy((name, version) ->
                        assertThat(version).matches(".*\\d.*").doesNotContain("latest"));
    }

    @Test
    void shouldHaveNamesThatMakeAndShellsTake() {
        assertThat(new TreeSet<>(VERSIONS.values().keySet())).allMatch(name -> name.matches("[A-Z][A-Z0-9_]*"));
    }

    /** Returns a version as it would stand somewhere else: without a leading v, which some leave out; of an image its tag. */
    private static Pattern literal(String version) {
        String tag = version.substring(version.lastIndexOf(':') + 1);
        String number = tag.startsWith("v") ? tag.substring(1) : tag;
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d]|\\.\\d)");
    }

    private static String property(String name) {
        Matcher value = Pattern.compile("<%1$s>(.*)</%1$s>".formatted(Pattern.quote(name)))
                .matcher(RepositoryFiles.text(Path.of("pom.xml")));
        assertThat(value.find()).as("pom.xml has %s", name).isTrue();
        return value.group(1);
    }
}
