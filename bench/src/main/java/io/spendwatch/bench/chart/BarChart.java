package io.spendwatch.bench.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars in groups side by side, as an SVG picture: one scale for all of them, in colours that can be read on light
 * and on dark ground.
 */
public final class BarChart {
    private static final int LABEL_WIDTH = 200;
    private static final int BAR_WIDTH = 230;
    private static final int VALUE_WIDTH = 90;
    private static final int MARGIN = 16;
    private static final int LEAST_WIDTH = 760;
    private static final int TITLE_HEIGHT = 60;
    private static final int HEAD_HEIGHT = 28;
    private static final int ROW_HEIGHT = 30;
    private static final int BAR_HEIGHT = 18;
    private static final int FOOT_HEIGHT = 30;

    private final String title;
    private final String foot;
    private final List<Group> groups = new ArrayList<>();

    /**
     * Makes an empty one.
     *
     * @param foot a small line below
     */
    public BarChart(String title, String foot) {
        this.title = title;
        this.foot = foot;
    }

    /** Adds a group to the right of the others; all groups have bars of the same labels, in the same order. */
    public BarChart group(String heading, List<Bar> bars) {
        if (!groups.isEmpty() && !labels(groups.get(0).bars()).equals(labels(bars))) {
            throw new IllegalArgumentException(
                    "%s has other bars than %s".formatted(heading, groups.get(0).heading()));
        }
        groups.add(new Group(heading, List.copyOf(bars)));
        return this;
    }

    /** Returns the picture. */
    @Override
    public String toString() {
        int rows = groups.get(0).bars().size();
        int width = Math.max(LEAST_WIDTH, 2 * MARGIN + LABEL_WIDTH + groups.size() * (BAR_WIDTH + VALUE_WIDTH));
        int height = TITLE_HEIGHT + HEAD_HEIGHT + rows * ROW_HEIGHT + FOOT_HEIGHT;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %1$d %2$d" role="img">
                  <title>%s</title>
                  <style>
                    text { font: 14px -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #24292f; }
                    .title { font-size: 17px; font-weight: 600; }
                    .heading, .ours { font-weight: 600; }
                    .foot { font-size: 12px; fill: #57606a; }
                    .bar { fill: #8c959f; }
                    .bar.ours { fill: #0969da; }
                    .bar.bound { fill: none; stroke: #57606a; stroke-dasharray: 4 3; }
                    @media (prefers-color-scheme: dark) {
                      text { fill: #e6edf3; }
                      .foot { fill: #9198a1; }
                      .bar { fill: #656c76; }
                      .bar.ours { fill: #4493f8; }
                      .bar.bound { stroke: #9198a1; }
                    }
                  </style>
                  <text class="title" x="%d" y="32">%s</text>
                """.formatted(width, height, escaped(title), MARGIN, escaped(title)));
        for (int row = 0; row < rows; row++) {
            Bar bar = groups.get(0).bars().get(row);
            svg.append(text(bar.kind().styleClass, MARGIN, textY(row), "start", bar.label()));
        }
        for (int place = 0; place < groups.size(); place++) {
            append(svg, groups.get(place), MARGIN + LABEL_WIDTH + place * (BAR_WIDTH + VALUE_WIDTH));
        }
        return svg.append(text("foot", MARGIN, height - 10, "start", foot))
                .append("</svg>\n")
                .toString();
    }

    private void append(StringBuilder svg, Group group, int x) {
        svg.append(text("heading", x, TITLE_HEIGHT + 12, "start", group.heading()));
        for (int row = 0; row < group.bars().size(); row++) {
            Bar bar = group.bars().get(row);
            int length = (int) Math.max(1, Math.round(BAR_WIDTH * bar.value() / greatest()));
            svg.append("  <rect class=\"bar %s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>%n"
                    .formatted(bar.kind().styleClass, x, textY(row) - 14, length, BAR_HEIGHT));
            svg.append(text(bar.kind().styleClass, x + length + 6, textY(row), "start", bar.text()));
        }
    }

    private double greatest() {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(Bar::value)
                .max()
                .orElse(1);
    }

    private static int textY(int row) {
        return TITLE_HEIGHT + HEAD_HEIGHT + row * ROW_HEIGHT + 14;
    }

    private static String text(String styleClass, int x, int y, String anchor, String text) {
        return "  <text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n"
                .formatted(styleClass, x, y, anchor, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<String> labels(List<Bar> bars) {
        return bars.stream().map(Bar::label).toList();
    }

    /** What a bar is to the reader. */
    public enum Kind {
        OURS("ours"),
        PEER("peer"),
        /** Nobody's: what cannot be exceeded. */
        BOUND("bound");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /**
     * A bar.
     *
     * @param value its length, at least 0
     * @param text behind it
     */
    public record Bar(String label, double value, String text, Kind kind) {}

    private record Group(String heading, List<Bar> bars) {}
}
