package io.spendwatch.bench.chart;

/** What a chart looks like: without a ground of its own, in colours that stand out from white and from black. */
final class Style {
    static final int COLOURS = 5;

    static final String SHEET = """
            <style>
            text { font: 12px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: #59636e; }
            .title { font-weight: 600; fill: #1f2328; }
            .grid { stroke: #818b98; stroke-opacity: 0.25; }
            .mark { stroke: #cf222e; stroke-dasharray: 4 3; }
            .mark-label { fill: #cf222e; }
            .line { fill: none; stroke-width: 1.5; stroke-linejoin: round; }
            .l0 { stroke: #0969da; } .f0 { fill: #0969da; }
            .l1 { stroke: #bc4c00; } .f1 { fill: #bc4c00; }
            .l2 { stroke: #1a7f37; } .f2 { fill: #1a7f37; }
            .l3 { stroke: #8250df; } .f3 { fill: #8250df; }
            .l4 { stroke: #818b98; } .f4 { fill: #818b98; }
            @media (prefers-color-scheme: dark) {
              text { fill: #9198a1; }
              .title { fill: #f0f6fc; }
              .mark { stroke: #f85149; } .mark-label { fill: #f85149; }
              .l0 { stroke: #4493f8; } .f0 { fill: #4493f8; }
              .l1 { stroke: #db6d28; } .f1 { fill: #db6d28; }
              .l2 { stroke: #3fb950; } .f2 { fill: #3fb950; }
              .l3 { stroke: #ab7df8; } .f3 { fill: #ab7df8; }
            }
            </style>
            """;

    private Style() {}
}
