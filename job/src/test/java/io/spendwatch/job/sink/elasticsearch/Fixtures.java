package io.spendwatch.job.sink.elasticsearch;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.money.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
            clock.now = clock.now.plus(wait);
        }
    }

    static final class MovableClock implements InstantSource {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }
    }
}
