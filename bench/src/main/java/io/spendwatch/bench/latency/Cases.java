package io.spendwatch.bench.latency;

import io.spendwatch.job.configuration.Delivery;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be told apart, with few cases: every rate with every delivery, the first of the intervals and the first of
 * the delays. The other intervals and delays are tried at the middle rate alone: intervals with the first delivery,
 * which should be the one that waits for checkpoints, delays with the last one, which should not.
 *
 * @param rates from the lowest to the highest, at least one
 * @param deliveries at least one
 * @param checkpointIntervals at least one
 * @param combinerDelays at least one
 */
public record Cases(
        List<Rate> rates,
        List<Delivery> deliveries,
        List<Duration> checkpointIntervals,
        List<Duration> combinerDelays) {

    /** Returns them in order, each once. */
    public List<LatencyCase> all() {
        Duration interval = checkpointIntervals.get(0);
        Duration delay = combinerDelays.get(0);
        Rate middle = rates.get(rates.size() / 2);
        Set<LatencyCase> cases = new LinkedHashSet<>();
        for (Rate rate : rates) {
            for (Delivery delivery : deliveries) {
                cases.add(new LatencyCase(delivery, delay, interval, rate));
            }
        }
        for (Duration other : checkpointIntervals) {
            cases.add(new LatencyCase(deliveries.get(0), delay, other, middle));
        }
        for (Duration other : combinerDelays) {
            cases.add(new LatencyCase(deliveries.get(deliveries.size() - 1), other, interval, middle));
        }
        return List.copyOf(cases);
    }
}
