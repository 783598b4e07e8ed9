package io.spendwatch.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void shouldReadFieldsAsTheyWereBeforeTheyWereQuoted() throws IOException {
        assertThat(read("a,b,c\nplain,\"with, comma\",\"with \"\"quotes\"\"\"\n\"two\nlines\",,\"\"\n"))
                .containsExactly(
                        List.of("a", "b", "c"),
                        List.of("plain", "with, comma", "with \"quotes\""),
                        List.of("two\nlines", "", ""));
    }

    @Test
    void shouldReadNothingOfNothing() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void shouldNotTakeWhatWasCutForARecord() {
        for (String cut : List.of("a,b\nc,d", "\"a", "\"a\"", "a,")) {
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(EOFException.class);
        }
    }

    private static List<List<String>> read(String text) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new BufferedReader(new StringReader(text)))) {
            Optional<List<String>> fields = reader.next();
            while (fields.isPresent()) {
                records.add(fields.get());
                fields = reader.next();
            }
        }
        return records;
    }
}
