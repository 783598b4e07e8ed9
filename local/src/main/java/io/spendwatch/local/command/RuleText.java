package io.spendwatch.local.command;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleWindow;

/** Rules as the commands show them. */
final class RuleText {
    private RuleText() {}

    /** Returns over what a rule looks, such as {@code PT10H tumbling}, {@code within PT10M} or {@code travel}. */
    static String window(RuleDefinition rule) {
        return switch (rule.kind()) {
            case WINDOW -> window(rule.window());
            case VELOCITY -> "within " + rule.window().size();
            case TRAVEL -> "travel";
        };
    }

    private static String window(RuleWindow window) {
        return window.slide().equals(window.size())
                ? window.size() + " tumbling"
                : window.size() + " every " + window.slide();
    }
}
