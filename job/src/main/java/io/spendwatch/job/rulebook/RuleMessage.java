package io.spendwatch.job.rulebook;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What those who read the rules' topic say. */
public sealed interface RuleMessage {

    /**
     * A record of the rules' topic.
     *
     * @param key its key, which is the rule's id; empty where it has none
     * @param offset its offset: the rule's version
     * @param timestampMillis its Kafka timestamp, since the epoch
     * @param value the rule as JSON; none retires the rule
     * @param effectiveFrom what its header {@code effective-from} says, if it has one: for a retirement, which has no
     *     value to say it
     */
    record Published(
            String key, long offset, long timestampMillis, Optional<byte[]> value, Optional<Instant> effectiveFrom)
            implements RuleMessage {

        /**
         * Returns whether this is the record of a version that is known, or one before it.
         *
         * @param version the known version
         * @param publishedMillis its Kafka timestamp: an earlier offset with a later one is of a topic made anew
         */
        boolean isRepeated(long version, long publishedMillis) {
            return offset <= version && timestampMillis <= publishedMillis;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Published that
                    && key.equals(that.key)
                    && offset == that.offset
                    && timestampMillis == that.timestampMillis
                    && effectiveFrom.equals(that.effectiveFrom)
                    && Arrays.equals(value.orElse(null), that.value.orElse(null));
        }

        @Override
        public int hashCode() {
            return key.hashCode() * 31 + Long.hashCode(offset);
        }
    }

    /**
     * What an earlier run of the job decided of a version, as the status topic tells. Only a job that starts without
     * state is told.
     *
     * @param id the rule's id
     * @param version its offset in the rules' topic
     * @param publishedMillis its Kafka timestamp: another record at the same offset of a topic made anew is not meant
     * @param afterMillis the version judges what ends after this event time
     * @param pairsAfterMillis of kind {@code travel}: the earlier transaction of a pair is after this event time;
     *     {@link Long#MIN_VALUE}: at any
     */
    record Decided(String id, long version, long publishedMillis, long afterMillis, long pairsAfterMillis)
            implements RuleMessage {}

    /**
     * All that the topic held at this time has been told.
     *
     * @param wallMillis the time on the clock on the wall, since the epoch; {@link Long#MAX_VALUE}: nothing will come
     */
    record ReadUntil(long wallMillis) implements RuleMessage {}
}
