package io.spendwatch.bench.datastream;

import io.spendwatch.bench.peer.Alert;
import io.spendwatch.bench.peer.Sums;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Judges a window's sums when it closes. */
final class Judging extends ProcessWindowFunction<Sums, Alert, String, TimeWindow> {
    private static final long serialVersionUID = 1;

    @Override
    public void process(String customer, Context context, Iterable<Sums> elements, Collector<Alert> out) {
        Sums sums = elements.iterator().next();
        if (sums.matches()) {
            out.collect(Alert.of(customer, sums, context.window().getEnd()));
        }
    }
}
