package io.spendwatch.job.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryArgumentsTest {
    private static final String USAGE = "write --rest http://HOST:PORT [--alerts N] [--timeout PT5M]";

    @Test
    void shouldNeedTheAddressAlone() {
        assertThat(InquiryArguments.parse("--rest", "http://spendwatch-rest:8081/"))
                .isEqualTo(new InquiryArguments(URI.create("http://spendwatch-rest:8081"), 0, Duration.ofMinutes(5)));
    }

    @Test
    void shouldReadAll() {
        assertThat(InquiryArguments.parse(
                        "--timeout", "PT10S", "--alerts", "3", "--rest", "https://flink/jobs-of-a-bank"))
                .isEqualTo(new InquiryArguments(URI.create("https://flink/jobs-of-a-bank"), 3, Duration.ofSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rest localhost:8081 | --rest localhost:8081 is no address of a REST interface: write http://HOST:PORT",
                "--rest http:// | --rest http:// is no address of a REST interface: write http://HOST:PORT",
                "--rest spendwatch-rest | --rest spendwatch-rest is no address of a REST interface: write http://HOST:PORT",
                "--alerts -1 --rest http://a:1 | --alerts -1 is no number of alerts: write 0 or more",
                "--alerts many --rest http://a:1 | --alerts many is no number of alerts: write 0 or more",
                "--timeout 5m --rest http://a:1 | --timeout 5m is no duration up to a day: write PT5M for five minutes",
                "--timeout -PT5M --rest http://a:1 | --timeout -PT5M is no duration up to a day: write PT5M for five minutes",
                "--timeout P2D --rest http://a:1 | --timeout P2D is no duration up to a day: write PT5M for five minutes",
                "--alerts 1 | --rest is missing: " + USAGE,
                "--job a --rest http://a:1 | unknown argument --job: " + USAGE,
                "--rest | --rest needs a value: " + USAGE
            })
    void shouldSayWhatToWriteInstead(String line, String advice) {
        assertThatThrownBy(() -> InquiryArguments.parse(line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(advice);
    }

    @Test
    void shouldExitWithTwoAndOneLineOnWrongArguments() throws Exception {
        // given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        // when
        int code = Inquiry.run(stream(out), stream(err), "--alerts", "1");

        // then
        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("--rest is missing: " + USAGE + "\n");
    }

    @Test
    void shouldExplainItself() throws Exception {
        // given
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        // when
        int code = Inquiry.run(stream(out), stream(new ByteArrayOutputStream()), "--help");

        // then
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(USAGE);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
