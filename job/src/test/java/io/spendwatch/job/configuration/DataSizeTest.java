package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.yaml.InvalidTextException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSizeTest {
    @ParameterizedTest
    @CsvSource({"1B,1,1B", "64MiB,67108864,64MiB", "1024KiB,1048576,1MiB", "3 GiB,3221225472,3GiB", "1025B,1025,1025B"})
    void shouldReadAndShowSizes(String text, long bytes, String shown) throws InvalidTextException {
        assertThat(DataSize.parse(text)).isEqualTo(new DataSize(bytes)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64MB  | is not a size; write 64MiB",
                "64m   | is not a size; write 64MiB",
                "5k    | is not a size; write 5KiB",
                "64    | is not a size; write 64MiB, or 64B for bytes",
                "large | is not a size; write one such as 64MiB",
                "0B    | is out of range; write a size such as 64MiB",
                "999999999999TiB | is out of range; write a size such as 64MiB"
            })
    void shouldSayHowToWriteASize(String text, String advice) {
        assertThatThrownBy(() -> DataSize.parse(text)).hasMessage("\"" + text + "\" " + advice);
    }
}
