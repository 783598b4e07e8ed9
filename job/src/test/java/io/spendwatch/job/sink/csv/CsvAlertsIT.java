package io.spendwatch.job.sink.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.money.Money;
import io.spendwatch.job.serialization.CodecTypeInformation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvAlertsIT {
    @TempDir
    private Path folder;

    @Test
    void shouldWriteEachRulesAlertsToItsDirectoryWithAHeaderInEveryFile() throws Exception {
        // given
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        env.enableCheckpointing(Duration.ofSeconds(10).toMillis());

        // when
        env.fromData(new CodecTypeInformation<>(new AlertCodec()), alert("one", "Ana"), alert("two", "B\"o,ris"))
                .sinkTo(CsvAlerts.sink(folder.toUri().toString(), MemorySize.ofMebiBytes(1), Duration.ofMinutes(1)));
        env.execute();

        // then
        assertThat(lines("rule=one")).hasSize(2).last().asString().startsWith("Ana,1,");
        assertThat(lines("rule=two")).hasSize(2).last().asString().startsWith("\"B\"\"o,ris\",1,");
        assertThat(lines("rule=one")).first().asString().startsWith("customer,count_transactions,");
    }

    /** Returns the lines of the only file of a directory, which is complete and named as one. */
    private List<String> lines(String directory) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(directory))) {
            List<Path> all = files.toList();
            assertThat(all).singleElement().asString().matches(".*/part-[^/]*\\.csv");
            return Files.readAllLines(all.get(0));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Alert alert(String rule, String customer) {
        return new Alert(
                rule,
                customer,
                1,
                Money.ZERO,
                Money.ZERO,
                44.8,
                20.4,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(3_600),
                Instant.EPOCH);
    }
}
