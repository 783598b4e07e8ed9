package io.spendwatch.local.terminal;

/** Text from elsewhere, for a terminal. */
public final class PlainText {
    private PlainText() {}

    /** Returns the text in one line, with {@code ?} for what a terminal would obey. */
    public static String of(String text) {
        return text.replaceAll("\\p{gc=Cc}|\\p{gc=Cf}|\\p{Zl}|\\p{Zp}", "?");
    }
}
