package io.spendwatch.torture.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way of requests to Elasticsearch, on which they can be turned away or held up. */
final class ElasticsearchDoor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SLOWLY = Duration.ofSeconds(3);
    private static final String JSON = "application/json";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String REFUSED = "{\"index\":{\"status\":400,\"error\":"
            + "{\"type\":\"mapper_parsing_exception\",\"reason\":\"refused by the torturer\"}}}";

    /** How it treats requests. */
    enum Mood {
        OPEN(0),
        /** As when the queue is full. */
        BUSY(429),
        /** As when no master has been elected. */
        UNAVAILABLE(503),
        /** Takes requests, and no document of them. */
        REFUSING(0),
        /** Each takes seconds longer. */
        SLOW(0);

        private final int status;

        Mood(int status) {
            this.status = status;
        }
    }

    private final Supplier<URI> behind;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "elasticsearch-door");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Mood mood = Mood.OPEN;

    private ElasticsearchDoor(Supplier<URI> behind, HttpServer server) {
        this.behind = behind;
        this.server = server;
    }

    /**
     * Opens one on a free port of the loopback interface.
     *
     * @param behind where requests go
     */
    static ElasticsearchDoor open(Supplier<URI> behind) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ElasticsearchDoor door = new ElasticsearchDoor(behind, HttpServer.create(address, 0));
        door.server.setExecutor(door.threads);
        door.server.createContext("/", door::handle);
        door.server.start();
        return door;
    }

    /** Returns where it answers. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Treats requests so from now on; those that are on their way go on as they began. */
    void set(Mood next) {
        mood = next;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Mood now = mood;
            if (now.status != 0) {
                answer(
                        exchange,
                        now.status,
                        JSON,
                        "{\"error\":\"%s\"}".formatted(now).getBytes(UTF_8));
                return;
            }
            if (now == Mood.REFUSING && exchange.getRequestURI().getPath().endsWith("/_bulk")) {
                answer(exchange, HttpURLConnection.HTTP_OK, JSON, refusal(body));
                return;
            }
            if (now == Mood.SLOW) {
                Thread.sleep(SLOWLY.toMillis());
            }
            HttpResponse<byte[]> response = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            answer(
                    exchange,
                    response.statusCode(),
                    response.headers().firstValue(CONTENT_TYPE).orElse(JSON),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns an answer that refuses all documents of a bulk request, in which each has two lines. */
    private static byte[] refusal(byte[] body) {
        long documents = new String(body, UTF_8).lines().count() / 2;
        return Stream.generate(() -> REFUSED)
                .limit(documents)
                .collect(Collectors.joining(",", "{\"errors\":true,\"items\":[", "]}"))
                .getBytes(UTF_8);
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst(CONTENT_TYPE))
                .orElse(JSON);
        return HttpRequest.newBuilder(behind.get().resolve(exchange.getRequestURI()))
                .timeout(PATIENCE)
                .header(CONTENT_TYPE, type)
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                .build();
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set(CONTENT_TYPE, type);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
