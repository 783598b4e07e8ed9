package io.spendwatch.job.sink.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DirectoryStreamTest {
    @Test
    void shouldWriteWhatItIsGiven() throws IOException {
        // given
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        // when
        try (DirectoryStream stream = new DirectoryStream("output/alerts", file)) {
            stream.write('a');
            stream.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);
        }

        // then
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
    }

    @Test
    void shouldNameTheDirectoryOfAFullDisk() {
        // given
        DirectoryStream stream = new DirectoryStream("output/alerts", new FullDisk());

        // when, then
        assertThatThrownBy(() -> stream.write('a'))
                .isInstanceOf(UnwritableDirectoryException.class)
                .hasMessage("output/alerts cannot be written to: No space left on device."
                        + " Make room there, or name a directory on another disk");
        assertThatThrownBy(stream::flush).isInstanceOf(UnwritableDirectoryException.class);
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
