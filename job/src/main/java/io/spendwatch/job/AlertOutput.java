package io.spendwatch.job;

import io.spendwatch.job.alert.Alert;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * One of the places where alerts go.
 *
 * @param sink what writes them
 * @param provisional whether it gets provisional and withdrawn alerts, too, or only those that stand
 */
public record AlertOutput(Sink<Alert> sink, boolean provisional) {

    /** Returns an output of every alert, the provisional and the withdrawn ones as well. */
    public static AlertOutput ofAll(Sink<Alert> sink) {
        return new AlertOutput(sink, true);
    }

    /** Returns an output of the alerts that stand for good. */
    public static AlertOutput ofStanding(Sink<Alert> sink) {
        return new AlertOutput(sink, false);
    }
}
