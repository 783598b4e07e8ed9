package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    private static final String EXPECTED =
            "Basic " + Base64.getEncoder().encodeToString("ana:open sesame".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path directory;

    @Test
    void shouldReadAMountedSecretWhenItIsNeeded() throws IOException {
        // given
        Login login = new Login.MountedSecret(directory.toString());
        Files.writeString(directory.resolve("username"), "ana\n");
        Files.writeString(directory.resolve("password"), "open sesame\n");

        // when, then
        assertThat(login.authorization()).contains(EXPECTED);
    }

    @Test
    void shouldNotCarryAMountedSecret() throws Exception {
        // given
        Files.writeString(directory.resolve("username"), "ana");
        Files.writeString(directory.resolve("password"), "open sesame");
        Login login = new Login.MountedSecret(directory.toString());

        // when
        byte[] travelling = InstantiationUtil.serializeObject(login);

        // then
        assertThat(new String(travelling, StandardCharsets.ISO_8859_1)).doesNotContain("open sesame");
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatThrownBy(new Login.MountedSecret(directory.toString())::authorization)
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining(directory.resolve("username").toString())
                .hasMessageContaining("Mount a Secret with the keys username and password there");
    }

    @Test
    void shouldSignInWithAPasswordAndNotShowIt() {
        // given
        Login login = new Login.Password("ana", "open sesame");

        // when, then
        assertThat(login.authorization()).contains(EXPECTED);
        assertThat(login.toString()).contains("ana").doesNotContain("open sesame");
    }

    @Test
    void shouldSignInAsNobody() {
        assertThat(new Login.Anonymous().authorization()).isEmpty();
    }
}
