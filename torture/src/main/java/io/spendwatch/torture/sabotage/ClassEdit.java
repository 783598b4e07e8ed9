package io.spendwatch.torture.sabotage;

import java.util.Optional;

/** A change of a compiled class. */
interface ClassEdit {
    /** Returns the changed class; nothing if what is to be changed is not in it. */
    Optional<byte[]> apply(byte[] original);
}
