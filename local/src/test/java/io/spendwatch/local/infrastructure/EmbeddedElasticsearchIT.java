package io.spendwatch.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchIT {
    private static final String DOCUMENT = "{\"customer\":\"Ana\"}";

    @TempDir
    private Path folder;

    @Test
    void shouldReturnTheDocumentThatWasIndexedAndKeepItAcrossARestart() throws Exception {
        // given
        try (EmbeddedElasticsearch elasticsearch =
                EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.at(folder))) {
            // when
            put(elasticsearch.uri().resolve("/alerts/_doc/1"));

            // then
            assertThat(get(elasticsearch.uri().resolve("/alerts/_source/1"))).isEqualTo(DOCUMENT);
        }
        try (EmbeddedElasticsearch elasticsearch =
                EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.at(folder))) {
            get(elasticsearch.uri().resolve("/_cluster/health/alerts?wait_for_status=yellow"));
            assertThat(get(elasticsearch.uri().resolve("/alerts/_source/1"))).isEqualTo(DOCUMENT);
        }
    }

    @Test
    void shouldRemoveItsTemporaryDirectory() {
        // given
        DataDirectory directory = DataDirectory.temporary();

        // when
        EmbeddedElasticsearch.start(LoopbackPort.free(), directory).close();

        // then
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void shouldNameThePortThatIsInUse() throws IOException {
        // given
        try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LoopbackPort port = new LoopbackPort(occupant.getLocalPort());

            // when, then
            assertThatThrownBy(() -> EmbeddedElasticsearch.start(port, DataDirectory.temporary()))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Elasticsearch cannot listen on 127.0.0.1:" + port.number())
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void shouldNameTheDirectoryThatAnotherNodeUses() {
        // given
        try (EmbeddedElasticsearch first = EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.at(folder))) {
            assertThat(first.uri().getHost()).isEqualTo("127.0.0.1");

            // when, then
            assertThatThrownBy(() -> EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.at(folder)))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining(folder.toString())
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void shouldNameTheDirectoryThatCannotBeWrittenTo() throws IOException {
        // given
        Path file = Files.createFile(folder.resolve("file"));

        // when, then
        assertThatThrownBy(() -> EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.at(file)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("Elasticsearch cannot keep its data in " + file);
    }

    private static void put(URI uri) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(DOCUMENT))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(201);
    }

    private static String get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
