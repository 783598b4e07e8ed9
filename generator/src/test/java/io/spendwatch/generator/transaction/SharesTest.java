package io.spendwatch.generator.transaction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void shouldRejectWhatIsNoShare() {
        assertThatThrownBy(() -> new Shares(0, -0.1, 0)).hasMessageContaining("out-of-order share is -0.1");
        assertThatThrownBy(() -> new Shares(0, 0, Double.NaN)).hasMessageContaining("malformed share is NaN");
    }

    @Test
    void shouldRejectMoreThanAllEvents() {
        assertThatThrownBy(() -> new Shares(0.5, 0.4, 0.2)).hasMessageContaining("at most 1");
    }

    @Test
    void shouldRejectNothingButLateEvents() {
        assertThatThrownBy(() -> new Shares(1, 0, 0)).hasMessageContaining("below 1");
    }
}
