package io.spendwatch.generator.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.generator.time.EventTimes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransactionGeneratorTest {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Customers CUSTOMERS = Customers.madeUp(100, 5);
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
    private static final long OUT_OF_ORDERNESS_MILLIS = Duration.ofMinutes(1).toMillis();

    @Test
    void shouldMakeUpEventsThatKeepTheContract() {
        // given
        Set<String> types = new HashSet<>();
        Set<String> customers = new HashSet<>();

        for (Event event : events(2_000, Shares.NONE)) {
            // when
            JsonNode json = EventContract.read(event.value());
            types.add(json.get("transaction_type").textValue());
            customers.add(json.get("customer").textValue());

            // then
            assertThat(EventContract.breachOf(event.value())).isEmpty();
            assertThat(json.get("lat").doubleValue()).isBetween(44.57, 44.91);
            assertThat(json.get("lon").doubleValue()).isBetween(20.20, 20.63);
            double online = json.get("online_payment_amount").doubleValue();
            double inStore = json.get("in_store_payment_amount").doubleValue();
            assertThat(Math.min(online, inStore)).isZero();
            assertThat(Math.max(online, inStore)).isBetween(0.0, 100.0);
            assertThat(Instant.parse(json.get("transaction_datetime").textValue()))
                    .isEqualTo(Instant.ofEpochMilli(event.eventTimeMillis()));
            assertThat(json.get("customer").textValue())
                    .isEqualTo(new String(event.customer(), StandardCharsets.UTF_8));
        }
        assertThat(types).hasSize(8);
        assertThat(customers).hasSize(100);
    }

    @Test
    void shouldWriteTheFieldsInTheirOrderWithoutSpaceBetween() {
        // when
        String event = new String(events(1, Shares.NONE).get(0).value(), StandardCharsets.UTF_8);

        // then
        assertThat(event)
                .matches("\\{\"customer\":\"[^\"]+\",\"transaction_type\":\"[a-z_]+\","
                        + "\"online_payment_amount\":\\d+(\\.\\d\\d)?,\"in_store_payment_amount\":\\d+(\\.\\d\\d)?,"
                        + "\"lat\":44\\.\\d{6},\"lon\":20\\.\\d{6},"
                        + "\"transaction_datetime\":\"2026-10-01T00:00:00\\.000Z\"}");
    }

    @Test
    void shouldPayOnlineAsOftenAsInStores() {
        // when
        long online = events(10_000, Shares.NONE).stream()
                .map(event -> EventContract.read(event.value()))
                .filter(json -> json.get("online_payment_amount").doubleValue() > 0)
                .count();

        // then
        assertThat(online).isCloseTo(5_000, within(250L));
    }

    @Test
    void shouldKeepTheShares() {
        // when
        List<Event> events = events(100_000, new Shares(0.02, 0.1, 0.01));

        // then
        Map<EventKind, Long> counts = new EnumMap<>(EventKind.class);
        events.forEach(event -> counts.merge(event.kind(), 1L, Long::sum));
        assertThat(counts.get(EventKind.LATE)).isCloseTo(2_000, within(200L));
        assertThat(counts.get(EventKind.OUT_OF_ORDER)).isCloseTo(10_000, within(500L));
        assertThat(counts.get(EventKind.MALFORMED)).isCloseTo(1_000, within(150L));
    }

    @Test
    void shouldBeLateExactlyWhenTheHourHadEndedOnTheClock() {
        // given
        List<Event> valid = events(100_000, new Shares(0.3, 0.3, 0.05)).stream()
                .filter(event -> event.kind() != EventKind.MALFORMED)
                .toList();

        // when
        List<Event> late = new ArrayList<>();
        long clockMillis = Long.MIN_VALUE;
        for (Event event : valid) {
            clockMillis = Math.max(clockMillis, event.eventTimeMillis());
            long sliceEndMillis = (Math.floorDiv(event.eventTimeMillis(), HOUR_MILLIS) + 1) * HOUR_MILLIS;
            if (sliceEndMillis <= clockMillis - OUT_OF_ORDERNESS_MILLIS) {
                late.add(event);
            }
        }

        // then
        assertThat(late).isNotEmpty().allMatch(event -> event.kind() == EventKind.LATE);
        assertThat(valid.stream().filter(event -> event.kind() == EventKind.LATE))
                .hasSameSizeAs(late);
    }

    @Test
    void shouldMarkExactlyTheMalformedEventsAsSuch() {
        // when
        List<Event> events = events(10_000, new Shares(0.02, 0.1, 0.2));

        // then
        assertThat(events)
                .allMatch(event ->
                        EventContract.breachOf(event.value()).isPresent() == (event.kind() == EventKind.MALFORMED));
    }

    @Test
    void shouldRepeatEventsForTheSameSeed() {
        // when
        List<Event> once = events(1_000, new Shares(0.02, 0.1, 0.1));
        List<Event> again = events(1_000, new Shares(0.02, 0.1, 0.1));

        // then
        assertThat(once)
                .extracting(Event::value)
                .containsExactlyElementsOf(again.stream().map(Event::value).toList());
        assertThat(once)
                .extracting(Event::kind)
                .isEqualTo(again.stream().map(Event::kind).toList());
    }

    private static List<Event> events(int count, Shares shares) {
        TransactionGenerator generator = new TransactionGenerator(
                CUSTOMERS,
                shares,
                new EventTimes.Stepped(START, Duration.ofMillis(360)).start(InstantSource.fixed(START)),
                new SeededRandom(5));
        GeneratedEvent event = new GeneratedEvent();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            generator.next(event);
            events.add(new Event(event.value(), event.customer(), event.kind(), event.eventTimeMillis()));
        }
        return events;
    }

    @SuppressWarnings("ArrayRecordComponent") // Compared field by field.
    private record Event(byte[] value, byte[] customer, EventKind kind, long eventTimeMillis) {}
}
