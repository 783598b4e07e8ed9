package io.spendwatch.bench.streams;

import io.spendwatch.bench.peer.Alert;
import io.spendwatch.bench.peer.Json;
import io.spendwatch.bench.peer.Sums;
import io.spendwatch.bench.peer.Transaction;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Sums in windows that emit once, when they close. Records have customers as keys, so that they are grouped as they are.
 *
 * @param events counts those that have been added up
 * @param alerts counts those that have been found
 */
record StreamsTopology(LongAdder events, LongAdder alerts) {
    private static final Duration WINDOW = Duration.ofHours(10);
    private static final Duration OUT_OF_ORDERNESS = Duration.ofMinutes(1);
    private static final String STORE = "spending";

    StreamsTopology() {
        this(new LongAdder(), new LongAdder());
    }

    Topology build(String transactions, String alertsTopic) {
        Serde<Transaction> transactionSerde = Serdes.serdeFrom(
                (topic, transaction) -> {
                    throw new UnsupportedOperationException("Transactions are only read");
                },
                (topic, bytes) -> Json.transaction(bytes));
        Serde<Alert> alertSerde =
                Serdes.serdeFrom((topic, alert) -> Json.bytes(alert), (topic, bytes) -> Json.alert(bytes));
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        transactions,
                        Consumed.with(Serdes.String(), transactionSerde)
                                .withTimestampExtractor(
                                        (record, time) -> ((Transaction) record.value()).eventTimeMillis))
                .groupByKey(Grouped.with(Serdes.String(), transactionSerde))
                .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW, OUT_OF_ORDERNESS))
                .emitStrategy(EmitStrategy.onWindowClose())
                .aggregate(
                        Sums::new,
                        (customer, transaction, sums) -> add(transaction, sums),
                        Materialized.<String, Sums, WindowStore<Bytes, byte[]>>as(STORE)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(SumsSerde.create())
                                .withCachingEnabled())
                .toStream()
                .filter((window, sums) -> sums.matches())
                .map((window, sums) -> KeyValue.pair(
                        window.key(),
                        Alert.of(window.key(), sums, window.window().end())))
                .peek((customer, alert) -> alerts.increment())
                .to(alertsTopic, Produced.with(Serdes.String(), alertSerde));
        return builder.build();
    }

    private Sums add(Transaction transaction, Sums sums) {
        events.increment();
        return sums.add(transaction);
    }
}
