package io.spendwatch.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
    @ParameterizedTest
    @EnumSource
    void shouldFindThatAllReadersReadTheSameInEveryShape(EventShape shape) {
        // given
        List<byte[]> events = MadeUpEvents.in(shape);

        // then
        assertThat(events).hasSize(MadeUpEvents.COUNT);
        assertThatCode(() -> Agreement.require(
                        events, new SpendwatchReader(), new JacksonStreamingReader(), new JacksonDatabindReader()))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldShowTheSamePaymentsWhateverTheirShape() throws IOException {
        // when
        List<byte[]> clean = MadeUpEvents.in(EventShape.CLEAN);
        List<byte[]> untidy = MadeUpEvents.in(EventShape.UNTIDY);

        // then
        JacksonStreamingReader reader = new JacksonStreamingReader();
        for (int i = 0; i < clean.size(); i++) {
            assertThat(reader.read(untidy.get(i))).isEqualTo(reader.read(clean.get(i)));
        }
        assertThat(new String(untidy.get(0), StandardCharsets.UTF_8)).contains("\\u", "\n");
        assertThat(clean).doesNotHaveDuplicates();
    }

    @Test
    void shouldRoundFineAmountsToFourDecimals() throws IOException {
        // when
        List<byte[]> fine = MadeUpEvents.in(EventShape.FINE_AMOUNTS);

        // then
        assertThat(new String(fine.get(0), StandardCharsets.UTF_8))
                .containsPattern("\"online_payment_amount\":\\d+\\.\\d{8},");
        assertThat(new JacksonStreamingReader().read(fine.get(0)).online().scale())
                .isEqualTo(4);
    }

    @Test
    void shouldRefuseReadersThatDisagree() {
        // given
        PaymentReader wrong = new PaymentReader() {
            private final SpendwatchReader reader = new SpendwatchReader();

            @Override
            public Object read(byte[] event) {
                return reader.read(event);
            }

            @Override
            public Payment shown(Object read) {
                Payment right = reader.shown(read);
                return new Payment(
                        right.customer(),
                        right.transactionType(),
                        right.online().add(new BigDecimal("0.0001")),
                        right.inStore(),
                        right.latitude(),
                        right.longitude(),
                        right.eventTimeMillis());
            }
        };

        // then
        assertThatThrownBy(() -> Agreement.require(MadeUpEvents.in(EventShape.CLEAN), new SpendwatchReader(), wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SpendwatchReader reads Payment[");
    }
}
