package io.spendwatch.job.sink.elasticsearch;

import static io.spendwatch.job.sink.elasticsearch.Fixtures.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.money.Money;
import org.junit.jupiter.api.Test;

class DocumentIdTest {
    @Test
    void shouldNeverChange() {
        // What printf 'in-store-over-online\000Ana\0002026-10-28T12:00:00Z' | sha256sum prints.
        assertThat(DocumentId.of(alert("Ana")))
                .isEqualTo("4bc08d63f1340609af3153e957c0ca44f4440c44b8e1c70bde39a9a2e6c92214");
    }

    @Test
    void shouldDependOnRuleCustomerAndWindowEndAlone() {
        // given
        Alert alert = alert("Ana");
        Alert repeated = new Alert(
                alert.rule(),
                alert.customer(),
                99,
                Money.ZERO,
                Money.ZERO,
                0,
                0,
                alert.windowStart().minusSeconds(3600),
                alert.windowEnd(),
                alert.windowStart());

        // when, then
        assertThat(DocumentId.of(repeated)).isEqualTo(DocumentId.of(alert));
    }

    @Test
    void shouldTellCustomersApartWhateverTheyHold() {
        assertThat(DocumentId.of(alert("Ana")))
                .isNotEqualTo(DocumentId.of(alert("Ana\0")))
                .isNotEqualTo(DocumentId.of(alert("\0Ana")))
                .isNotEqualTo(DocumentId.of(alert("ana")));
    }
}
