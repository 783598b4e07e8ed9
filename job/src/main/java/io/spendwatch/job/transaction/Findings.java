package io.spendwatch.job.transaction;

/** What became of the seven fields of one event. Of a repeated field the last finding stands. */
final class Findings {
    private static final int ALL = (1 << TransactionField.COUNT) - 1;

    private final Breach[] breaches = new Breach[TransactionField.COUNT];
    private final int[] valueFrom = new int[TransactionField.COUNT];
    private final int[] valueTo = new int[TransactionField.COUNT];
    private int accepted;
    private int refused;

    void clear() {
        accepted = 0;
        refused = 0;
    }

    void accept(TransactionField field) {
        int bit = 1 << field.index();
        accepted |= bit;
        refused &= ~bit;
    }

    /** Notes that the field's value, at these positions, breaks the contract. */
    void refuse(TransactionField field, Breach breach, int from, int to) {
        int index = field.index();
        accepted &= ~(1 << index);
        refused |= 1 << index;
        breaches[index] = breach;
        valueFrom[index] = from;
        valueTo[index] = to;
    }

    boolean allAccepted() {
        return accepted == ALL;
    }

    /** Returns the field that decides, one not accepted: the first whose text has no form in UTF-8, else the first. */
    TransactionField decisive() {
        for (int i = 0; i < TransactionField.COUNT; i++) {
            if (breach(i) == Breach.LONE_SURROGATE) {
                return TransactionField.at(i);
            }
        }
        return TransactionField.at(Integer.numberOfTrailingZeros(~accepted));
    }

    /** Returns what is wrong with a field that was not accepted. */
    Breach breach(TransactionField field) {
        return breach(field.index());
    }

    String describe(TransactionField field, byte[] bytes) {
        int index = field.index();
        return breach(index).describe(field, bytes, valueFrom[index], valueTo[index]);
    }

    private Breach breach(int index) {
        return ((refused >>> index) & 1) == 1 ? breaches[index] : Breach.ABSENT;
    }
}
