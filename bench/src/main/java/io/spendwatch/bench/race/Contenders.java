package io.spendwatch.bench.race;

import io.spendwatch.bench.datastream.DataStreamContender;
import io.spendwatch.bench.limit.LimitContender;
import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.spendwatch.SpendwatchContender;
import io.spendwatch.bench.sql.FlinkSqlContender;
import io.spendwatch.bench.streams.KafkaStreamsContender;
import java.util.Locale;

/** All contenders. A new one needs two lines here, and nothing else. */
public enum Contenders {
    LIMIT("The limit", 1, 1),
    SPENDWATCH("Spendwatch", 1, 0.6),
    FLINK_SQL_ROCKSDB("Flink SQL, RocksDB", 0.15, 0.06),
    FLINK_SQL_HEAP("Flink SQL, heap", 0.15, 0.08),
    DATASTREAM("DataStream, RocksDB", 0.1, 0.06),
    KAFKA_STREAMS("Kafka Streams", 0.07, 0.05),
    SPARK("Spark Structured Streaming", 0.12, 0.08);

    private static final int MANY_CUSTOMERS = 100_000;

    private final String label;
    private final double pace;
    private final double paceWithMany;

    /**
     * Makes one.
     *
     * @param label for people
     * @param pace how fast it is about, with a hundred customers, as a part of the limit: measures how much work it gets
     * @param paceWithMany the same with a million customers
     */
    Contenders(String label, double pace, double paceWithMany) {
        this.label = label;
        this.pace = pace;
        this.paceWithMany = paceWithMany;
    }

    public String label() {
        return label;
    }

    /** Returns its name of lower-case letters and hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns about how fast it is, as a part of the limit: how much work it gets, so that all are done about equally soon. */
    public double pace(int customers) {
        return customers < MANY_CUSTOMERS ? pace : paceWithMany;
    }

    /** Returns whether it can take part: Spark only where its module has been built. */
    public boolean isThere() {
        return this != SPARK || !Peers.classPath(id()).isEmpty();
    }

    /** Makes a contender that is not on this class path, but on the one of its process. */
    private static Contender named(String type) {
        try {
            return Class.forName(type)
                    .asSubclass(Contender.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not to be had", e);
        }
    }

    Contender contender() {
        return switch (this) {
            case LIMIT -> new LimitContender();
            case SPENDWATCH -> new SpendwatchContender();
            case FLINK_SQL_ROCKSDB -> new FlinkSqlContender("rocksdb");
            case FLINK_SQL_HEAP -> new FlinkSqlContender("hashmap");
            case DATASTREAM -> new DataStreamContender();
            case KAFKA_STREAMS -> new KafkaStreamsContender();
            case SPARK -> named("io.spendwatch.bench.spark.SparkContender");
        };
    }
}
