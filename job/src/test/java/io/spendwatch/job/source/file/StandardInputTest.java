package io.spendwatch.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StandardInputTest {

    @Test
    void shouldHandOverEveryByte() throws IOException {
        // given
        byte[] bytes = new byte[1_000_003];
        new Random(1).nextBytes(bytes);

        // when
        byte[] read;
        try (InputStream in = StandardInput.reading(new ByteArrayInputStream(bytes))) {
            read = in.readAllBytes();
            assertThat(in.read()).isEqualTo(-1);
        }

        // then
        assertThat(read).isEqualTo(bytes);
    }

    @Test
    void shouldBeInterruptibleWhileNothingComes() throws IOException {
        try (PipedOutputStream silent = new PipedOutputStream();
                InputStream in = StandardInput.reading(new PipedInputStream(silent))) {
            // when
            Thread.currentThread().interrupt();

            // then
            assertThatThrownBy(in::read).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void shouldPassOnWhyItCannotBeRead() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the other end is gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> StandardInput.reading(broken).read()).hasMessage("the other end is gone");
    }
}
