package io.spendwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDirectoriesTest {

    @TempDir
    private Path directory;

    @Test
    void shouldTakeBackWhatItMadeAndNobodyUsed() {
        // given
        NewDirectories made = NewDirectories.make("--output", directory.resolve("a/b/c"));
        assertThat(directory.resolve("a/b/c")).isEmptyDirectory();

        // when
        made.removeEmpty();

        // then
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldLeaveWhatSomebodyUses() throws IOException {
        // given
        NewDirectories made = NewDirectories.make("--output", directory.resolve("a/b/c"));
        Files.writeString(directory.resolve("a/b/file"), "");

        // when
        made.removeEmpty();

        // then
        assertThat(directory.resolve("a/b")).isDirectoryContaining("glob:**/file");
        assertThat(directory.resolve("a/b/c")).doesNotExist();
    }

    @Test
    void shouldLeaveWhatWasThereBefore() throws IOException {
        // given
        Files.createDirectory(directory.resolve("a"));

        // when
        NewDirectories.make("--output", directory.resolve("a/b")).removeEmpty();

        // then
        assertThat(directory.resolve("a")).isEmptyDirectory();
    }

    @Test
    void shouldNameTheOptionWhenAFileIsInTheWay() throws IOException {
        // given
        Files.writeString(directory.resolve("file"), "");

        // then
        assertThatThrownBy(() -> NewDirectories.make("--output", directory.resolve("file/a")))
                .isInstanceOf(UserMistakeException.class)
                .hasMessageStartingWith("--output " + directory.resolve("file/a") + " cannot be written to");
    }
}
