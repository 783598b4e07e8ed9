package io.spendwatch.torture.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.torture.log.LogRecord;
import io.spendwatch.torture.log.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant NEXT_DAY = MIDNIGHT.plus(Duration.ofDays(1));
    private static final Row THREE_PAYMENTS =
            new Row("in-store-over-online", "Ana,3,0.00,7.50,44.75,20.5,2026-10-01T02:00:00Z");

    @Test
    void shouldFindTheRowsOfWindowsThatAreOverOnAllPartitions() {
        // given
        Model model = new Model(Set.of());

        // when
        pay(model, 0, 0, MIDNIGHT);
        pay(model, 1, 0, MIDNIGHT.plusSeconds(1));
        pay(model, 0, 1, MIDNIGHT.plusSeconds(2));
        pay(model, 0, 2, NEXT_DAY);
        List<Row> early = model.rows().get("Ana").least();
        pay(model, 1, 1, NEXT_DAY);

        // then
        assertThat(early).isEmpty();
        assertThat(model.rows().get("Ana").least()).containsExactly(THREE_PAYMENTS);
        assertThat(model.late()).isEmpty();
    }

    @Test
    void shouldCountNoEventThatIsLateOnItsOwnPartition() {
        // given
        Model model = new Model(Set.of());

        // when
        pay(model, 0, 0, MIDNIGHT.plus(Duration.ofHours(2)));
        pay(model, 0, 1, MIDNIGHT);
        pay(model, 1, 0, MIDNIGHT);
        model.visit(0, new LogRecord(new Position(1, 1), Optional.empty(), Optional.empty(), Optional.empty(), false));

        // then
        assertThat(model.late()).containsOnlyKeys(new Position(0, 1));
        assertThat(model.deadLetters()).containsOnlyKeys(new Position(1, 1));
        assertThat(model.records()).isEqualTo(4);
        assertThat(model.valid()).isEqualTo(3);
    }

    @Test
    void shouldLeaveOpenWhatWasNamedLateThoughItsPartitionDoesNotSaySo() {
        // given
        Model model = new Model(Set.of(new Position(0, 2)));

        // when
        for (int offset = 0; offset < 3; offset++) {
            pay(model, 0, offset, MIDNIGHT.plusSeconds(offset));
        }
        pay(model, 0, 3, NEXT_DAY);
        PossibleRows rows = model.rows().get("Ana");

        // then
        assertThat(model.undecided()).containsOnlyKeys(new Position(0, 2));
        assertThat(rows.include(List.of())).isTrue();
        assertThat(rows.include(List.of(THREE_PAYMENTS))).isTrue();
        assertThat(rows.include(List.of(THREE_PAYMENTS, THREE_PAYMENTS))).isFalse();
    }

    private static void pay(Model model, int partition, long offset, Instant time) {
        byte[] value = """
                {"customer":"Ana","transaction_type":"shopping","online_payment_amount":0,\
                "in_store_payment_amount":2.5,"lat":44.75,"lon":20.5,"transaction_datetime":"%s"}""".formatted(time).getBytes(UTF_8);
        Position position = new Position(partition, offset);
        model.visit(0, new LogRecord(position, Optional.empty(), Optional.of(value), Optional.empty(), true));
    }
}
