package io.spendwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadNamesAndVersions() throws IOException {
        Versions versions = read("# What is used\n\nA_VERSION=v1.2\nB_IMAGE=host/b:3@sha256:4=\n");

        assertThat(versions.values()).isEqualTo(Map.of("A_VERSION", "v1.2", "B_IMAGE", "host/b:3@sha256:4="));
    }

    @Test
    void shouldSayWhatIsNoVersion() {
        assertThatThrownBy(() -> read("A_VERSION v1.2\n"))
                .isInstanceOf(ChartException.class)
                .hasMessageEndingWith("\"A_VERSION v1.2\" is no version: write NAME=version");
    }

    @Test
    void shouldSayWhichVersionIsMissing() throws IOException {
        Versions versions = read("A_VERSION=v1.2\n");

        assertThatThrownBy(() -> versions.get("B_VERSION"))
                .isInstanceOf(ChartException.class)
                .hasMessageEndingWith("has no B_VERSION: add the line B_VERSION=version");
    }

    private Versions read(String text) throws IOException {
        return Versions.read(Files.writeString(folder.resolve("versions.env"), text));
    }
}
