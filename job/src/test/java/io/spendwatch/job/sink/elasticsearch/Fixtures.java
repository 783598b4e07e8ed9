package io.spendwatch.job.sink.elasticsearch;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.money.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;

/** What the tests of this package begin with. */
final class Fixtures {
    static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");

    private static final List<URI> HOSTS = List.of(URI.create("http://localhost:9200"));

    private Fixtures() {}

    static Alert alert(String customer) {
        return new Alert(
                "in-store-over-online",
                customer,
                3,
                Money.ofUnits(10_000),
                Money.ofUnits(125_000),
                44.8,
                20.4,
                NOON.minus(Duration.ofHours(10)),
                NOON,
                NOON.minusSeconds(1));
    }

    static IndexDocument document(String id) {
        return new IndexDocument(id, "{}".getBytes(StandardCharsets.UTF_8));
    }

    static List<IndexDocument> documents(String... ids) {
        return Stream.of(ids).map(Fixtures::document).toList();
    }

    static ElasticsearchSettings settings(Login login, String caCertificate) {
        return settings(HOSTS.get(0), login, caCertificate);
    }

    /** Returns settings that give up a request after a second. */
    static ElasticsearchSettings settings(URI host, Login login, String caCertificate) {
        ElasticsearchSettings defaults = ElasticsearchSettings.of(List.of(host));
        return new ElasticsearchSettings(
                defaults.hosts(),
                defaults.index(),
                login,
                caCertificate,
                defaults.bulkActions(),
                defaults.bulkSize(),
                defaults.bulkInterval(),
                defaults.retryBackoffInitial(),
                defaults.retryBackoffMax(),
                defaults.connectTimeout(),
                Duration.ofSeconds(1));
    }

    /** Notes the waits instead of waiting. */
    static final class FakeOutage {
        final List<Duration> waits = new ArrayList<>();
        final Counter retries = new SimpleCounter();
        final MovableClock clock = new MovableClock();
        final Outage outage = new Outage(
                HOSTS,
                new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30), () -> 1),
                retries,
                clock,
                this::pass);

        private void pass(Duration wait) {
            waits.add(wait);
            clock.move(wait);
        }
    }

    /** A clock that a test moves; it begins where a real one may: before zero. */
    static final class MovableClock implements LongSupplier {
        private long nanos = -1;

        @Override
        public long getAsLong() {
            return nanos;
        }

        void move(Duration by) {
            nanos += by.toNanos();
        }
    }
}
