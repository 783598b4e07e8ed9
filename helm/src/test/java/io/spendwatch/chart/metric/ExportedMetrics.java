package io.spendwatch.chart.metric;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names and labels of what Flink exports for Prometheus. Flink pushes them here: the reporter that waits to be scraped
 * makes names by the same code, but listens on every interface of the machine, which a test must not.
 */
final class ExportedMetrics implements AutoCloseable {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final int ACCEPTED = 202;

    private final Map<String, Set<String>> labels = new ConcurrentHashMap<>();
    private final HttpServer server;

    private ExportedMetrics(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port of the loopback interface. */
    static ExportedMetrics listen() throws IOException {
        ExportedMetrics metrics =
                new ExportedMetrics(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        metrics.server.createContext("/", metrics::take);
        metrics.server.start();
        return metrics;
    }

    /** Returns where to push. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the names of all metrics that have ever been exported. */
    Set<String> names() {
        return Set.copyOf(labels.keySet());
    }

    /** Returns the labels that a metric has ever had; none when there is no such metric. */
    Set<String> labels(String metric) {
        return labels.getOrDefault(metric, Set.of());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Matcher samples = SAMPLE.matcher(text);
        while (samples.find()) {
            Set<String> found = new HashSet<>();
            if (samples.group(2) != null) {
                LABEL.matcher(samples.group(2)).results().forEach(label -> found.add(label.group(1)));
            }
            labels.merge(samples.group(1), found, ExportedMetrics::union);
        }
        exchange.sendResponseHeaders(ACCEPTED, -1);
        exchange.close();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
