package io.spendwatch.torture.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SabotageTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void shouldFindWhatItBreaksInTheJobOfToday(Sabotage sabotage) throws IOException {
        // given
        byte[] original = ofTheJob(sabotage);

        // then
        assertThat(sabotage.breakClass(original)).isNotEqualTo(original);
    }

    @Test
    void shouldSayWhenThereIsNothingToBreak() throws IOException {
        // given
        byte[] otherClass = ofTheJob(Sabotage.KAFKA_SINK);

        // then
        assertThatThrownBy(() -> Sabotage.COMBINER.breakClass(otherClass))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Combiner has nothing for sabotage combiner to break");
    }

    @Test
    void shouldBreakOneClassOfTheJarAndCopyTheOthers() throws IOException {
        // given
        Path jar = directory.resolve("job.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Sabotage sabotage : Sabotage.values()) {
                out.putNextEntry(new ZipEntry(sabotage.entry()));
                out.write(ofTheJob(sabotage));
                out.closeEntry();
            }
        }
        Path copy = directory.resolve("broken.jar");

        // when
        BrokenJar.write(jar, Sabotage.COMBINER, copy);

        // then
        try (ZipFile broken = new ZipFile(copy.toFile())) {
            for (Sabotage sabotage : Sabotage.values()) {
                byte[] original = ofTheJob(sabotage);
                byte[] expected = sabotage == Sabotage.COMBINER ? sabotage.breakClass(original) : original;
                assertThat(broken.getInputStream(broken.getEntry(sabotage.entry())))
                        .hasBinaryContent(expected);
            }
        }
    }

    private static byte[] ofTheJob(Sabotage sabotage) throws IOException {
        try (InputStream in = SabotageTest.class.getClassLoader().getResourceAsStream(sabotage.entry())) {
            assertThat(in).as(sabotage.entry()).isNotNull();
            return in.readAllBytes();
        }
    }
}
