package io.spendwatch.harness.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertFilesTest {
    @TempDir
    private Path directory;

    @Test
    void shouldShowRowsAsTheyAreWrittenLineBreaksInQuotesAndAll() throws IOException {
        // given
        write("rule=a/part.csv", "customer,count\n\"An \"\"A\"\"\r\nof\n1,2\",3\nBo,4\n");
        write("rule=b/part.csv", "customer,count\nBo,5");

        // when
        List<String> rows = rows();

        // then
        assertThat(rows).containsExactlyInAnyOrder("a: \"An \"\"A\"\"\r\nof\n1,2\",3", "a: Bo,4", "b: Bo,5");
    }

    @Test
    void shouldLeaveOutFilesThatAreStillBeingWritten() throws IOException {
        // given
        write("rule=a/.part.csv.inprogress", "customer,count\nBo,4\n");

        // then
        assertThat(rows()).isEmpty();
    }

    private List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        AlertFiles.read(directory, (rule, row) -> rows.add(rule + ": " + row));
        return rows;
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
