package io.spendwatch.bench.micro;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.spendwatch.job.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** Jackson's reader of objects, made once, with its faster number parsers. */
final class JacksonDatabindReader implements PaymentReader {
    private final ObjectReader reader = JsonMapper.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .build()
            .readerFor(Event.class);

    @Override
    public Payment read(byte[] event) throws IOException {
        return reader.<Event>readValue(event).payment();
    }

    @Override
    public Payment shown(Object read) {
        return (Payment) read;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Event(
            String customer,
            @JsonProperty("transaction_type") String transactionType,
            @JsonProperty("online_payment_amount") BigDecimal online,
            @JsonProperty("in_store_payment_amount") BigDecimal inStore,
            double lat,
            double lon,
            @JsonProperty("transaction_datetime") String datetime) {

        Payment payment() {
            return new Payment(
                    customer,
                    transactionType,
                    online.setScale(Money.SCALE, RoundingMode.HALF_EVEN),
                    inStore.setScale(Money.SCALE, RoundingMode.HALF_EVEN),
                    lat,
                    lon,
                    Instant.parse(datetime).toEpochMilli());
        }
    }
}
