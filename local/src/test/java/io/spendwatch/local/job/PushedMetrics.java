package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Flink's Prometheus reporter exports, as it was last pushed here. The reporter that is scraped names metrics by the
 * same code, but listens on all interfaces of the machine, which a test must not.
 */
final class PushedMetrics implements AutoCloseable {
    private static final Pattern SAMPLE =
            Pattern.compile("(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(?<labels>.*)\\})? (?<value>\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpServer server;
    private volatile String text = "";

    private PushedMetrics(HttpServer server) {
        this.server = server;
    }

    static PushedMetrics listen() throws IOException {
        PushedMetrics pushed =
                new PushedMetrics(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        pushed.server.createContext("/", pushed::take);
        pushed.server.start();
        return pushed;
    }

    /** Returns where to push. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns the samples of this name. */
    List<Sample> samples(String name) {
        return text.lines()
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .filter(line -> line.group("name").equals(name))
                .map(line -> new Sample(labels(line.group("labels")), Double.parseDouble(line.group("value"))))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private static Map<String, String> labels(String text) {
        return LABEL.matcher(String.valueOf(text))
                .results()
                .collect(Collectors.toMap(
                        label -> label.group(1), label -> label.group(2), (one, other) -> other, TreeMap::new));
    }

    /**
     * One value of a metric.
     *
     * @param labels by name
     */
    record Sample(Map<String, String> labels, double value) {}
}
