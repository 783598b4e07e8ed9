package io.spendwatch.torture.sabotage;

import java.util.Locale;

/** A break in the job, each of a promise that it makes. */
public enum Sabotage {
    /** The clocks of the partitions are not in the checkpoint. */
    GATE_CLOCKS("io/spendwatch/job/gate/PartitionClocks", new EmptiedMethod("restore")),
    /** What the combiner holds is not handed on before the barrier. */
    COMBINER("io/spendwatch/job/combine/Combiner", new EmptiedMethod("prepareSnapshotPreBarrier")),
    /** Sums of open slices stay on the heap when a checkpoint is taken. */
    OPEN_SUMS("io/spendwatch/job/ledger/Ledger", new EmptiedMethod("snapshot")),
    /** Alerts reach Kafka at least once. */
    KAFKA_SINK(
            "io/spendwatch/job/sink/kafka/KafkaSinks",
            new OtherConstant("org/apache/flink/connector/base/DeliveryGuarantee", "EXACTLY_ONCE", "AT_LEAST_ONCE")),
    /** A partition is idle that has brought nothing for a while, whatever its leader says or does not say. */
    IDLE_PARTITIONS(
            "io/spendwatch/job/source/kafka/PartitionActivity",
            new LongTimePassed("isEmpty", "broughtNanos", "idleAfterNanos"));

    private final String brokenClass;

    @SuppressWarnings("ImmutableEnumChecker") // The edits are records of texts.
    private final ClassEdit edit;

    Sabotage(String brokenClass, ClassEdit edit) {
        this.brokenClass = brokenClass;
        this.edit = edit;
    }

    /** Returns the name that people write and read. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns where the broken class is in a JAR. */
    String entry() {
        return brokenClass + ".class";
    }

    /**
     * Returns the class broken.
     *
     * @throws IllegalStateException if there is nothing in it that could be broken
     */
    byte[] breakClass(byte[] original) {
        return edit.apply(original)
                .orElseThrow(() -> new IllegalStateException(
                        "%s has nothing for sabotage %s to break: it has changed, and Sabotage must follow"
                                .formatted(brokenClass, label())));
    }
}
