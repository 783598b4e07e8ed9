package io.spendwatch.job.transaction;

import java.util.Arrays;

/** Guesses which field comes next: the one that came next the last time. Most producers write one order only. */
final class FieldOrder {
    private final TransactionField[] followers = new TransactionField[TransactionField.COUNT + 1];

    /** The last field's index; that of {@link TransactionField#OTHER} also before the first one. */
    private int last;

    FieldOrder() {
        Arrays.fill(followers, TransactionField.OTHER);
    }

    /** Begins a new event. */
    void restart() {
        last = TransactionField.OTHER.index();
    }

    TransactionField guess() {
        return followers[last];
    }

    /** Notes which field it was. */
    void met(TransactionField field) {
        if (followers[last] != field) {
            followers[last] = field;
        }
        last = field.index();
    }
}
