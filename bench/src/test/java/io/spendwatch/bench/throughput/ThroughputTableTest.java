package io.spendwatch.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.race.RaceOptions;
import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.race.RunFigures;
import io.spendwatch.bench.race.Speed;
import io.spendwatch.bench.run.Checkpoint;
import io.spendwatch.bench.run.JobMemory;
import io.spendwatch.bench.run.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThroughputTableTest {
    private static final ThroughputOptions OPTIONS = new ThroughputOptions(
            List.of(100),
            List.of(Contenders.LIMIT, Contenders.SPENDWATCH, Contenders.FLINK_SQL_HEAP),
            1_000,
            100,
            2,
            1,
            new RaceOptions(3, Duration.ofSeconds(5), Duration.ofSeconds(10), new JobMemory("2g", "1g")));
    private static final List<Standing> STANDINGS = List.of(new Standing(
            100,
            List.of(
                    score(Contenders.LIMIT, 800_000, List.of()),
                    score(Contenders.SPENDWATCH, 400_000, List.of(300, 100, 500)),
                    score(Contenders.FLINK_SQL_HEAP, 80_000, List.of()))));

    @Test
    void shouldHoldEverybodyAgainstTheLimitAndFlinkSql() {
        // when
        String table = ThroughputTable.markdown(OPTIONS, STANDINGS);

        // then
        assertThat(table).contains("## 100 customers");
        assertThat(cells(table, "Spendwatch")).startsWith("Spendwatch", "400,000", "–", "0.50", "–", "5.00");
        assertThat(cells(table, "Spendwatch")).contains("3", "300", "500", "1,000", "7");
        assertThat(cells(table, "The limit")).startsWith("The limit", "800,000", "–", "1.00", "–", "10.00");
    }

    @Test
    void shouldDrawEverybodysBarInProportion() {
        // when
        String svg = ThroughputChart.svg(OPTIONS, STANDINGS);

        // then
        assertThat(svg)
                .contains("100 customers", "class=\"bar bound\" x=\"216\" y=\"88\" width=\"230\"")
                .contains("class=\"bar ours\" x=\"216\" y=\"118\" width=\"115\"")
                .contains("class=\"bar peer\" x=\"216\" y=\"148\" width=\"23\"");
    }

    private static Score score(Contenders contender, double eventsPerSecond, List<Integer> checkpoints) {
        RunFigures run = new RunFigures(
                new Speed(1, eventsPerSecond, 2),
                Optional.empty(),
                1 << 20,
                checkpoints.stream().map(millis -> new Checkpoint(millis, 0, 0)).toList(),
                0,
                0,
                Map.of("rule", new Rows(7, "0c")));
        return new Score(contender, 1_000, new Result(contender.label(), List.of(run)));
    }

    private static List<String> cells(String table, String label) {
        String row = table.lines()
                .filter(line -> line.startsWith("| " + label + " "))
                .findFirst()
                .orElseThrow();
        return List.of(row.substring(1).split("\\|", -1)).stream()
                .map(String::strip)
                .toList();
    }
}
