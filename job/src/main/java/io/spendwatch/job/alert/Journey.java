package io.spendwatch.job.alert;

import java.time.Instant;

/**
 * The way from one transaction of a customer to the next one.
 *
 * @param previousLatitude degrees north of the earlier transaction
 * @param previousLongitude degrees east of the same
 * @param previousTime its event time
 * @param distanceKilometres the great-circle distance
 * @param speedKilometresPerHour the distance over the time between the two, which counts as at least a millisecond
 */
public record Journey(
        double previousLatitude,
        double previousLongitude,
        Instant previousTime,
        double distanceKilometres,
        double speedKilometresPerHour) {}
