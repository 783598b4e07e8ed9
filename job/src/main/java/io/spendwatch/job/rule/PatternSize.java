package io.spendwatch.job.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many steps a regular expression has at most, told from its text. Counted repetitions write themselves out, one in
 * another: {@code ((a{100}){100}){100}} has a million steps, for which the memory would not suffice. So this is asked
 * before a pattern is compiled.
 */
final class PatternSize {
    /** More is not told apart. */
    private static final long MOST = 1_000_000_000_000L;

    private static final int LARGEST_COUNT = 1_000;
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[a-zA-Z-]*\\)");
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?\\}");

    /** The steps of a group that is open, and of the last thing in it, which a repetition would repeat. */
    private static final class Group {
        private long steps = 3;
        private long last;

        void add(long more) {
            steps = Math.min(MOST, steps + more);
            last = more;
        }

        void repeat(long times) {
            steps = Math.min(MOST, steps + last * (times - 1) + times);
            last = Math.min(MOST, last * times + times);
        }
    }

    private final String pattern;
    private final Deque<Group> groups = new ArrayDeque<>();
    private int deepest;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
        groups.push(new Group());
    }

    /** Returns the most steps, at least 2; too many are a large number. A pattern that is none has some number. */
    static long of(String pattern) {
        return new PatternSize(pattern).measure();
    }

    /** Returns how many groups stand in each other. */
    static int depth(String pattern) {
        PatternSize size = new PatternSize(pattern);
        size.measure();
        return size.deepest;
    }

    private long measure() {
        while (at < pattern.length()) {
            step(pattern.charAt(at));
        }
        while (groups.size() > 1) {
            close();
        }
        return groups.element().steps;
    }

    private void step(char letter) {
        switch (letter) {
            case '\\' -> escape();
            case '[' -> {
                at = endOfClass();
                groups.element().add(1);
            }
            case '(' -> open();
            case ')' -> {
                close();
                at++;
            }
            case '*', '+', '?' -> {
                groups.element().repeat(1);
                at++;
            }
            case '|' -> {
                groups.element().add(3);
                at++;
            }
            case '{' -> count();
            default -> {
                groups.element().add(1);
                at++;
            }
        }
    }

    private void open() {
        Matcher flags = FLAGS.matcher(pattern).region(at, pattern.length());
        if (flags.lookingAt()) {
            // It is nothing by itself: a repetition after it repeats what is before it.
            at = flags.end();
            return;
        }
        groups.push(new Group());
        deepest = Math.max(deepest, groups.size() - 1);
        at++;
    }

    private void close() {
        if (groups.size() > 1) {
            long steps = groups.pop().steps;
            groups.element().add(steps);
        }
    }

    private void escape() {
        if (!pattern.startsWith("\\Q", at)) {
            groups.element().add(1);
            at += 2;
            return;
        }
        at += 2;
        int end = pattern.indexOf("\\E", at);
        while (at < (end < 0 ? pattern.length() : end)) {
            groups.element().add(1);
            at++;
        }
        at += end < 0 ? 0 : 2;
    }

    private void count() {
        Matcher count = COUNT.matcher(pattern).region(at, pattern.length());
        if (!count.lookingAt()) {
            groups.element().add(1);
            at++;
            return;
        }
        long least = Long.parseLong(count.group(1));
        String written = count.group(3);
        // With a comma and nothing after it one more stands for all that follow.
        long most = written == null ? least : written.isEmpty() ? least + 1 : Long.parseLong(written);
        groups.element().repeat(Math.max(1, Math.min(LARGEST_COUNT + 1, Math.max(least, most))));
        at = count.end();
    }

    /** Returns where it goes on after a class such as {@code [^]a-z[:digit:]]}. */
    private int endOfClass() {
        int end = at + 1;
        end += pattern.startsWith("^", end) ? 1 : 0;
        end += pattern.startsWith("]", end) ? 1 : 0;
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            int name = pattern.startsWith("[:", end) ? pattern.indexOf(":]", end + 2) : -1;
            end = name >= 0 ? name + 2 : end + (pattern.charAt(end) == '\\' ? 2 : 1);
        }
        return Math.min(pattern.length(), end + 1);
    }
}
