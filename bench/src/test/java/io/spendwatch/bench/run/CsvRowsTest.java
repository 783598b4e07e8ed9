package io.spendwatch.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
    private static final String TITLES = "customer,count\n";

    @TempDir
    private Path directory;

    @Test
    void shouldBeTheSameInAnyOrderAndInAnyFiles() throws IOException {
        // given
        write("one/rule=a/part.csv", TITLES + "x,1\ny,2\nz,3\n");
        write("two/rule=a/part-1.csv", TITLES + "z,3\n");
        write("two/rule=a/part-2.csv", TITLES + "y,2\nx,1\n");

        // when
        Map<String, WindowRows> one = CsvRows.read(directory.resolve("one"));

        // then
        assertThat(one).containsOnlyKeys("a").isEqualTo(CsvRows.read(directory.resolve("two")));
        assertThat(one.values()).extracting(rows -> rows.total().count()).containsExactly(3L);
    }

    @Test
    void shouldTellDifferentRowsApart() throws IOException {
        // given
        write("one/rule=a/part.csv", TITLES + "x,1\n");
        write("two/rule=a/part.csv", TITLES + "x,2\n");

        // then
        assertThat(CsvRows.read(directory.resolve("one"))).isNotEqualTo(CsvRows.read(directory.resolve("two")));
    }

    @Test
    void shouldCountARepeatedRowTwice() throws IOException {
        // given
        write("one/rule=a/part.csv", TITLES + "x,1\n");
        write("two/rule=a/part.csv", TITLES + "x,1\nx,1\n");

        // then
        assertThat(CsvRows.read(directory.resolve("one"))).isNotEqualTo(CsvRows.read(directory.resolve("two")));
    }

    @Test
    void shouldLeaveOutFilesThatAreStillBeingWritten() throws IOException {
        // given
        write("one/rule=a/.part.csv.inprogress", TITLES + "x,1\n");

        // then
        assertThat(CsvRows.read(directory.resolve("one"))).isEmpty();
        assertThat(CsvRows.read(directory.resolve("none"))).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
