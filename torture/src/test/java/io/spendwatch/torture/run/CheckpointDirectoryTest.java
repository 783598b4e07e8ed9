package io.spendwatch.torture.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void shouldFindTheNewestCheckpointThatIsComplete() throws IOException {
        // given
        Path link = directory.resolve("checkpoints");
        CheckpointDirectory checkpoints = CheckpointDirectory.create(link);
        assertThat(checkpoints.newest()).isEmpty();
        write("checkpoints/one/chk-9/_metadata");
        write("checkpoints/other/chk-10/_metadata");
        write("checkpoints/other/chk-11/state");

        // then
        assertThat(checkpoints.newest()).contains(link.resolve("other/chk-10"));
    }

    @Test
    void shouldHaveNothingWhileItRefusesAndEverythingAfterwards() throws IOException {
        // given
        CheckpointDirectory checkpoints = CheckpointDirectory.create(directory.resolve("checkpoints"));
        write("checkpoints/one/chk-9/_metadata");

        // when
        checkpoints.refuse();

        // then
        assertThatThrownBy(() -> write("checkpoints/one/chk-9/more")).isInstanceOf(IOException.class);
        assertThat(Files.exists(directory.resolve("checkpoints/one/chk-9/_metadata")))
                .isFalse();

        // when
        checkpoints.accept();

        // then
        write("checkpoints/one/chk-9/more");
        assertThat(directory.resolve("checkpoints/one/chk-9/_metadata")).exists();
    }

    private void write(String file) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }
}
