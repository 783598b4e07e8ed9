package io.spendwatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleFile;
import io.spendwatch.job.rule.RuleJson;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation shows is what the job takes. */
class DocumentationTest {
    private static final Path RULES = Path.of("..", "docs", "rules.md");
    private static final Pattern YAML =
            Pattern.compile("```yaml\\n(?:# slice: (?<slice>\\S+)\\n)?(?<rule>- id:.*?)```", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\\n(\\{\"id\".*?\\})\\n```", Pattern.DOTALL);
    private static final Duration RETAIN = Duration.ofHours(24);

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/rules.md"})
    void shouldShowRulesThatTheJobTakes(String file) throws IOException {
        // given
        List<MatchResult> examples =
                YAML.matcher(Files.readString(Path.of(file))).results().toList();

        // then
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            RuleCompiler compiler = compiler(Optional.ofNullable(example.group(1)));
            RuleFile rules = RuleFile.parse(example.group(2), file);
            assertThat(rules.problems(compiler)).isEmpty();
            assertThat(rules.definitions()).hasSize(1);
        });
    }

    @Test
    void shouldShowARuleForEachKeyAndKind() throws IOException {
        // given
        String text = Files.readString(RULES);
        List<RuleDefinition> rules = YAML.matcher(text)
                .results()
                .flatMap(example -> RuleFile.parse(example.group(2), RULES.toString()).definitions().stream())
                .toList();

        // then
        assertThat(rules).extracting(RuleDefinition::kind).contains(RuleKind.values());
        assertThat(rules).extracting(RuleDefinition::emit).contains(Emission.values());
        assertThat(rules).anyMatch(RuleDefinition::saysEffectiveFrom);
    }

    @Test
    void shouldShowJsonThatTheJobTakes() throws IOException {
        // given
        List<String> examples = JSON.matcher(Files.readString(RULES))
                .results()
                .map(example -> example.group(1))
                .toList();

        // then
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            RuleReading reading = RuleJson.read(
                    "thirty-in-two-hours", example.getBytes(StandardCharsets.UTF_8), compiler(Optional.empty()));
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            RuleReading.Accepted.class,
                            accepted -> assertThat(
                                            RuleJson.write(accepted.rule().definition()))
                                    .isEqualTo(example));
        });
    }

    @Test
    void shouldShowWhatARejectedRuleIsTold() throws IOException {
        // given
        String text = Files.readString(RULES).replaceAll("\\s+", " ");
        String json = "{\"id\":\"thirty-in-two-hours\",\"kind\":\"velocity\",\"within\":\"%s\",\"when\":\"true\"}";

        // then
        assertThat(rejected(json.formatted("2 h"))).allMatch(text::contains);
        assertThat(rejected(json.formatted("PT15M")))
                .singleElement()
                .asString()
                .contains("within: PT15M is not a whole number of slices (slice PT1H); set slice: PT15M in the "
                        + "job's configuration, or ");
        assertThat(text)
                .contains("`within: PT15M is not a whole number of slices (slice PT1H); set slice: PT15M in the "
                        + "job's configuration, or ...`");
    }

    private static List<String> rejected(String json) {
        RuleReading reading =
                RuleJson.read("thirty-in-two-hours", json.getBytes(StandardCharsets.UTF_8), compiler(Optional.empty()));
        return ((RuleReading.Rejected) reading).reasons();
    }

    /** Returns the compiler of a job with the slices that an example asks for, if it does. */
    private static RuleCompiler compiler(Optional<String> slice) {
        return new RuleCompiler(slice.map(Duration::parse).orElse(Duration.ofHours(1)), RETAIN);
    }
}
