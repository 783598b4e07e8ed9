package io.spendwatch.bench.micro;

import java.io.IOException;

/** A way from an event's bytes to its fields. */
interface PaymentReader {

    /** Reads an event, and returns what holds its fields, until the next call at least. */
    Object read(byte[] event) throws IOException;

    /** Returns what {@link #read} has just returned, as all readers show it. */
    Payment shown(Object read);
}
