package io.spendwatch.harness.process;

import java.io.IOException;

/** The process that started this one, as seen from here: its end of our standard input. */
public final class Parent {
    private static final int ORPHANED = 143;

    private Parent() {}

    /** Has this process end at once when its parent closes the standard input, which the parent's own end does too. */
    public static void endWithIt() {
        Thread watch = new Thread(
                () -> {
                    awaitEnd();
                    Runtime.getRuntime().halt(ORPHANED);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // What the parent might write means nothing.
            }
        } catch (IOException closed) {
            // As good as the end.
        }
    }
}
