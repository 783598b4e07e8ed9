package io.spendwatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation shows is what the job takes. */
class DocumentationTest {
    private static final Pattern RULES = Pattern.compile("```yaml\\n(- id:.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/rules.md"})
    void shouldShowRulesThatTheJobTakes(String file) throws IOException {
        // Given
        List<String> examples = RULES.matcher(Files.readString(Path.of(file)))
                .results()
                .map(example -> example.group(1))
                .toList();
        RuleCompiler compiler = new RuleCompiler(Duration.ofHours(1), Duration.ofHours(24));

        // Then
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            RuleFile rules = RuleFile.parse(example, file);
            assertThat(rules.problems(compiler)).isEmpty();
            assertThat(rules.definitions()).hasSize(1);
        });
    }
}
