package io.spendwatch.local.command;

import io.spendwatch.job.rule.RuleWindow;

/** Rules as the commands show them. */
final class RuleText {
    private RuleText() {}

    /** Returns a window, such as {@code PT10H tumbling} or {@code PT6H every PT1H}. */
    static String window(RuleWindow window) {
        return window.slide().equals(window.size())
                ? window.size() + " tumbling"
                : window.size() + " every " + window.slide();
    }
}
