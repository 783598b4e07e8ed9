package io.spendwatch.bench.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Panels one below the other, over the same time.
 *
 * @param label for those who cannot see it
 * @param xTitle what is to the right, and in which unit
 * @param panels from top to bottom
 * @param marks across all panels
 */
public record LineChart(String label, String xTitle, List<Panel> panels, List<Mark> marks) {
    private static final int WIDTH = 860;
    private static final int LEFT = 70;
    private static final int RIGHT = 16;
    private static final int HEIGHT_OF_A_PANEL = 96;
    private static final int ABOVE_A_PANEL = 34;
    private static final int BELOW = 44;
    private static final int X_STEPS = 10;
    private static final int Y_STEPS = 4;

    public LineChart {
        panels = List.copyOf(panels);
        marks = List.copyOf(marks);
    }

    /** Returns it as an SVG document. */
    public String toSvg() {
        int bottom = panels.size() * (HEIGHT_OF_A_PANEL + ABOVE_A_PANEL);
        Scale x = Scale.upTo(greatestX(), X_STEPS);
        StringBuilder svg = new StringBuilder();
        svg.append(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH, bottom + BELOW, WIDTH, bottom + BELOW, escaped(label)));
        svg.append(Style.SHEET);
        for (int i = 0; i < panels.size(); i++) {
            append(panels.get(i), i, x, svg);
        }
        for (double number : x.numbers()) {
            svg.append(text(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x(number, x), bottom + 16, x.text(number)));
        }
        svg.append(text(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                WIDTH - RIGHT, bottom + 36, escaped(xTitle)));
        return svg.append("</svg>\n").toString();
    }

    private void append(Panel panel, int index, Scale x, StringBuilder svg) {
        int top = index * (HEIGHT_OF_A_PANEL + ABOVE_A_PANEL) + ABOVE_A_PANEL;
        Scale y = Scale.upTo(panel.greatest(), Y_STEPS);
        svg.append(text("<text class=\"title\" x=\"%d\" y=\"%d\">%s</text>%n", LEFT, top - 12, escaped(panel.title())));
        for (double number : y.numbers()) {
            double height = y(number, y, top);
            svg.append(text(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
                    LEFT, WIDTH - RIGHT, height, height));
            svg.append(text(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", LEFT - 8, height + 4, y.text(number)));
        }
        for (Mark mark : marks) {
            append(mark, index, top, x, svg);
        }
        for (int i = 0; i < panel.series().size(); i++) {
            Series series = panel.series().get(i);
            String points = series.points().stream()
                    .map(point -> text("%.1f,%.1f", x(point.x(), x), y(point.y(), y, top)))
                    .collect(Collectors.joining(" "));
            svg.append(text("<polyline class=\"line l%d\" points=\"%s\"/>%n", i, points));
        }
        appendLegend(panel, top, svg);
    }

    private static void append(Mark mark, int index, int top, Scale x, StringBuilder svg) {
        double at = x(mark.x(), x);
        svg.append(text(
                "<line class=\"mark\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>%n",
                at, at, top, top + HEIGHT_OF_A_PANEL));
        if (index == 0) {
            svg.append(text(
                    "<text class=\"mark-label\" x=\"%.1f\" y=\"%d\">%s</text>%n",
                    at + 5, top + 12, escaped(mark.label())));
        }
    }

    /** To the right above the panel, where more than one line is in it. */
    private static void appendLegend(Panel panel, int top, StringBuilder svg) {
        if (panel.series().size() > 1) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < panel.series().size(); i++) {
                names.append(text(
                        "<tspan class=\"f%d\" dx=\"%d\">%s</tspan>",
                        i, i == 0 ? 0 : 14, escaped(panel.series().get(i).label())));
            }
            svg.append(text("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", WIDTH - RIGHT, top - 12, names));
        }
    }

    private double greatestX() {
        return panels.stream()
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> series.points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(0);
    }

    private static double x(double number, Scale scale) {
        return LEFT + number / scale.end() * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double number, Scale scale, int top) {
        return top + HEIGHT_OF_A_PANEL - number / scale.end() * HEIGHT_OF_A_PANEL;
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
