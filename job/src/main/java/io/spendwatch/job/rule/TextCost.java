package io.spendwatch.job.rule;

/**
 * What a part of a condition costs at most, and how much there is of its value.
 *
 * @param units see {@link ConditionCost}
 * @param size the characters of a text or of all texts in a list or a map, where each element counts ten more; 0 of a
 *     number
 */
record TextCost(long units, long size) {
    /** More is not told apart; it is far above every limit, and far below what a long holds. */
    private static final long MOST = 1_000_000_000_000_000L;

    private static final int CHARACTERS_PER_UNIT = 10;

    TextCost {
        units = Math.min(units, MOST);
        size = Math.min(size, MOST);
    }

    /** Returns what it costs to pass once over so many characters. */
    static long pass(long characters) {
        return (characters + CHARACTERS_PER_UNIT - 1) / CHARACTERS_PER_UNIT;
    }

    /** Returns what it costs to do something for each character of one text and each step of another. */
    static long product(long characters, long steps) {
        // A double is exact where it matters, and never wraps.
        return (long) Math.min(MOST, Math.ceil((double) characters * steps / CHARACTERS_PER_UNIT));
    }
}
