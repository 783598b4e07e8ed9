package io.spendwatch.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From events to rows: two partitions, a window from 04:00 to 14:00 and the next one. */
class LimitTest {
    private final StringWriter out = new StringWriter();
    private final ClosedWindows closed = new ClosedWindows(2, new Judge(out));
    private final PartitionWindows one = new PartitionWindows(0, closed);
    private final PartitionWindows other = new PartitionWindows(1, closed);

    @Test
    void shouldSumWhatPartitionsHaveOfACustomerAndKeepTheLastPlace() {
        // given
        one.add(event("Ann", "1.10", "0", "44.6", "2026-10-28T10:00:00.000Z"));
        one.add(event("Ann", "0", "1.105", "44.7", "2026-10-28T12:00:00.000Z"));
        other.add(event("Ann", "0", "2", "44.65", "2026-10-28T11:00:00.000Z"));
        one.add(event("Bob", "0", "5", "44.6", "2026-10-28T12:00:01.000Z"));

        // when
        one.add(event("Ann", "0", "50", "44.8", "2026-10-28T14:01:00.000Z"));
        assertThat(out.toString()).as("while one partition is open").isEmpty();
        other.add(event("Bob", "0", "50", "44.8", "2026-10-28T14:01:00.000Z"));

        // then
        assertThat(out).hasToString("Ann,3,1.10,3.105,44.7,20.5,2026-10-28T14:00:00Z\n");
    }

    @Test
    void shouldCloseAWindowAMinuteAfterItsEnd() {
        // given
        for (PartitionWindows partition : new PartitionWindows[] {one, other}) {
            for (int second = 0; second < 3; second++) {
                partition.add(event("Ann, \"A.\"", "0", "1", "44.6", "2026-10-28T10:00:0" + second + ".000Z"));
            }
            partition.add(event("Ann", "0", "1", "44.6", "2026-10-28T14:00:59.999Z"));
        }
        assertThat(out.toString()).isEmpty();

        // when
        one.add(event("Ann", "0", "1", "44.6", "2026-10-28T14:01:00.000Z"));
        other.add(event("Ann", "0", "1", "44.6", "2026-10-28T14:01:00.000Z"));

        // then
        assertThat(out.toString()).contains(",6,0.00,6.00,44.6,20.5,2026-10-28T14:00:00Z\n");
    }

    @Test
    void shouldRefuseLateEvents() {
        // given
        one.add(event("Ann", "0", "1", "44.6", "2026-10-28T21:00:00.000Z"));

        // then
        assertThatThrownBy(() -> one.add(event("Ann", "0", "1", "44.6", "2026-10-28T13:00:00.000Z")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("late");
    }

    @Test
    void shouldKeepManyCustomersApart() {
        // given
        int customers = 20_000;
        for (int time = 0; time < 3; time++) {
            for (int customer = 0; customer < customers; customer++) {
                one.add(event("Customer " + customer, "0", "1", "44.6", "2026-10-28T10:00:0" + time + ".000Z"));
            }
        }

        // when
        one.add(event("Ann", "0", "50", "44.8", "2026-10-28T14:01:00.000Z"));
        other.add(event("Ann", "0", "50", "44.8", "2026-10-28T14:01:00.000Z"));

        // then
        List<String> rows = out.toString().lines().distinct().toList();
        assertThat(rows.size()).isEqualTo(customers);
        assertThat(rows.stream().filter(row -> !row.endsWith(",3,0.00,3.00,44.6,20.5,2026-10-28T14:00:00Z")))
                .isEmpty();
    }

    private static byte[] event(String customer, String online, String inStore, String latitude, String time) {
        return ("{\"customer\":\"" + customer.replace("\"", "'") + "\",\"transaction_type\":\"shopping\","
                        + "\"online_payment_amount\":" + online + ",\"in_store_payment_amount\":" + inStore
                        + ",\"lat\":" + latitude + ",\"lon\":20.5,\"transaction_datetime\":\"" + time + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
