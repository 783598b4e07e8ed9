package io.spendwatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobArgumentsTest {
    private static final String USAGE = "write --config FILE and, as often as needed, -D key=value";

    @Test
    void shouldNeedNone() {
        JobArguments arguments = JobArguments.parse();

        assertThat(arguments.configuration()).isEmpty();
        assertThat(arguments.overrides()).isEmpty();
    }

    @Test
    void shouldReadTheFileAndTheSettings() {
        // when
        JobArguments arguments =
                JobArguments.parse("-D", "slice=PT1M", "--config", "job.yaml", "-D", "a=b=c", "-D", "empty=");

        // then
        assertThat(arguments.configuration()).contains(Path.of("job.yaml"));
        assertThat(arguments.overrides())
                .containsExactly(Map.entry("slice", "PT1M"), Map.entry("a", "b=c"), Map.entry("empty", ""));
    }

    @Test
    void shouldTakeTheLastOfARepeatedSetting() {
        assertThat(JobArguments.parse("-D", "slice=PT1M", "-D", "slice=PT2M").overrides())
                .containsExactly(Map.entry("slice", "PT2M"));
    }

    @Test
    void shouldSayWhatToWriteInsteadOfAnUnknownArgument() {
        assertThatThrownBy(() -> JobArguments.parse("--file", "job.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown argument --file: " + USAGE);
    }

    @Test
    void shouldSayThatAValueIsMissing() {
        assertThatThrownBy(() -> JobArguments.parse("--config"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--config needs a value: " + USAGE);
    }

    @Test
    void shouldSayThatASettingIsNone() {
        assertThatThrownBy(() -> JobArguments.parse("-D", "slice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-D slice is not a setting: write -D key=value");
        assertThatThrownBy(() -> JobArguments.parse("-D", "=PT1M")).hasMessageContaining("-D =PT1M is not a setting");
    }
}
