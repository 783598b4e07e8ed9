package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    @TempDir
    private Path folder;

    @Test
    void shouldDifferOnceAFileHasChanged() throws Exception {
        // given
        Path pem = Files.writeString(folder.resolve("ca.pem"), "one");
        ElasticsearchSettings settings = Fixtures.settings(new Login.Password("Ana", "secret"), pem.toString());
        Identity before = Identity.read(settings);

        // when, then
        assertThat(Identity.read(settings)).isEqualTo(before);
        Files.writeString(pem, "two");
        assertThat(Identity.read(settings)).isNotEqualTo(before);
    }

    @Test
    void shouldNameTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> Identity.read(Fixtures.settings(new Login.Anonymous(), "/nowhere/ca.pem")))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("elasticsearch.ca-certificate")
                .hasMessageContaining("/nowhere/ca.pem");
    }

    @Test
    void shouldShowNoSecret() {
        assertThat(new Identity(Optional.of("Basic c2VjcmV0"), Optional.empty()).toString())
                .doesNotContain("c2VjcmV0");
    }
}
