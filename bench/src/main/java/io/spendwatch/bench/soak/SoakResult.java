package io.spendwatch.bench.soak;

import java.util.List;
import java.util.Map;

/** All that is known of a soak, as JSON has it. */
record SoakResult(Map<String, Object> options, Recording recording, List<RowComparison> rows) {}
