package io.spendwatch.job.sink.kafka;

import io.spendwatch.job.deadletter.Position;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The headers of dead letters and late events; all values are UTF-8 texts. */
public final class Headers {
    /** Why: a word from a closed list. */
    public static final String REASON = "spendwatch.reason";

    /** What is wrong, in a line. */
    public static final String DETAIL = "spendwatch.detail";

    /** The topic and the partition that it came from, such as {@code transactions-data-3}. */
    public static final String SOURCE = "spendwatch.source";

    /** The offset that it had there. */
    public static final String OFFSET = "spendwatch.offset";

    /** A late event's own time, such as {@code 2026-10-28T20:00:00.123Z}. */
    public static final String EVENT_TIME = "spendwatch.event-time";

    /** The clock of its partition when it came. */
    public static final String CLOCK = "spendwatch.clock";

    /** The offset of the event that moved that clock there; absent where a restart has forgotten it. */
    public static final String CLOCK_OFFSET = "spendwatch.clock-offset";

    private Headers() {}

    static void add(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static void addPosition(ProducerRecord<byte[], byte[]> message, Position position) {
        add(message, SOURCE, position.source());
        add(message, OFFSET, Long.toString(position.offset()));
    }
}
