package io.spendwatch.generator.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongArgumentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --pause 5s                                        | write PT5S for 5 seconds
            --duration PT-1S                                  | it must be above 0
            --cout 5                                          | did you mean --count?
            surplus                                           | leave it out
            --rate fast                                       | write events a second, such as 2000, or max
            --rate -1                                         | it must be above 0
            --rate max --pause PT1S                           | give either --rate or --pause
            --count many                                      | write it like 1000000
            --batch-size 1.5                                  | write it like 1000
            --customers 0                                     | it must be from 1 to 10000000
            --late half                                       | write it like 0.02
            --late 0.6 --malformed 0.6                        | it must be at most 1
            --event-time later                                | write now, past-month or accelerated
            --event-time past-month --late 0.1                | choose event times now or accelerated
            --factor 60                                       | add --event-time accelerated
            --resume                                          | add --event-time accelerated
            --output x --event-time accelerated --resume      | --resume is for Kafka
            --event-time accelerated --start yesterday        | write it like 2026-10-01T00:00:00Z
            --event-time accelerated --factor 2 --step PT1S   | exclude each other
            --event-time accelerated --factor 2 --rate max    | give --step
            --output x --topic y                              | leave one of them out
            --overwrite                                       | add --output FILE
            --partitions 0                                    | it must be at least 1
            --replication-factor 40000                        | at most the number of brokers
            --kafka-properties /missing.properties            | there is no file /missing.properties
            """)
    void shouldSayInOneLineWhatToWriteInstead(String arguments, String advice) {
        // when
        CommandRun run = CommandRun.of(arguments.split(" +"));

        // then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains(advice);
        assertThat(run.out()).isEmpty();
    }
}
