package io.spendwatch.generator.transaction;

/** One event as it was made. Mutable and used again for the next one: take copies of what is to last. */
public final class GeneratedEvent {
    private final ByteWriter value = new ByteWriter();
    private final ByteWriter customer = new ByteWriter();
    private EventKind kind = EventKind.ORDINARY;
    private long eventTimeMillis;

    /** The bytes of the event, of which the first {@link #length()} count: not to be changed. */
    public byte[] array() {
        return value.array();
    }

    public int length() {
        return value.length();
    }

    /** Returns a copy of the event's bytes: JSON in UTF-8, unless it is malformed. */
    public byte[] value() {
        return value.toByteArray();
    }

    /** Returns a copy of the customer's name in UTF-8, which a malformed event has as well. */
    public byte[] customer() {
        return customer.toByteArray();
    }

    public EventKind kind() {
        return kind;
    }

    /** When the transaction took place, in milliseconds since the epoch. */
    public long eventTimeMillis() {
        return eventTimeMillis;
    }

    /** Makes place for another event, and returns what its value is appended to. */
    ByteWriter begin(EventKind newKind, long newEventTimeMillis) {
        kind = newKind;
        eventTimeMillis = newEventTimeMillis;
        value.clear();
        customer.clear();
        return value;
    }

    ByteWriter customerWriter() {
        return customer;
    }

    void replaceValue(byte[] newValue) {
        value.clear();
        value.append(newValue);
    }
}
