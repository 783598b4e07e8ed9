package io.spendwatch.bench.micro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.spendwatch.job.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** A loop over Jackson's tokens, with its faster number parsers, as who writes one for speed would write it. */
final class JacksonStreamingReader implements PaymentReader {
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .build();

    @Override
    public Payment read(byte[] event) throws IOException {
        String customer = "";
        String transactionType = "";
        BigDecimal online = BigDecimal.ZERO;
        BigDecimal inStore = BigDecimal.ZERO;
        double latitude = 0;
        double longitude = 0;
        long eventTimeMillis = 0;
        try (JsonParser parser = factory.createParser(event)) {
            parser.nextToken();
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                switch (field) {
                    case "customer" -> customer = parser.getText();
                    case "transaction_type" -> transactionType = parser.getText();
                    case "online_payment_amount" -> online = rounded(parser);
                    case "in_store_payment_amount" -> inStore = rounded(parser);
                    case "lat" -> latitude = parser.getDoubleValue();
                    case "lon" -> longitude = parser.getDoubleValue();
                    case "transaction_datetime" ->
                        eventTimeMillis = Instant.parse(parser.getText()).toEpochMilli();
                    default -> parser.skipChildren();
                }
            }
        }
        return new Payment(customer, transactionType, online, inStore, latitude, longitude, eventTimeMillis);
    }

    @Override
    public Payment shown(Object read) {
        return (Payment) read;
    }

    private static BigDecimal rounded(JsonParser parser) throws IOException {
        return parser.getDecimalValue().setScale(Money.SCALE, RoundingMode.HALF_EVEN);
    }
}
