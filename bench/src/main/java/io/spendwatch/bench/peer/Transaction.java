package io.spendwatch.bench.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** A transaction: a POJO, which Flink serializes field by field. */
public final class Transaction {
    public String customer = "";

    @JsonProperty("transaction_type")
    public String transactionType = "";

    @JsonProperty("online_payment_amount")
    public BigDecimal onlinePaymentAmount = BigDecimal.ZERO;

    @JsonProperty("in_store_payment_amount")
    public BigDecimal inStorePaymentAmount = BigDecimal.ZERO;

    public double lat;
    public double lon;

    @JsonProperty("transaction_datetime")
    public String transactionDatetime = "";

    /** When it took place, in milliseconds since the epoch; worked out once, when it is read. */
    public long eventTimeMillis;
}
