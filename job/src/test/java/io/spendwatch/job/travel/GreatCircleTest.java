package io.spendwatch.job.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

class GreatCircleTest {
    private static final Offset<Double> A_CENTIMETRE = within(0.00001);
    private static final double QUARTER = GreatCircle.EARTH_RADIUS_KILOMETRES * Math.PI / 2;

    /** The example of rosettacode.org, "Haversine formula": 2886.44444283798 km with a radius of 6371 km. */
    @Example
    void shouldFindTheWayFromNashvilleToLosAngeles() {
        // when
        double kilometres = GreatCircle.kilometres(36.12, -86.67, 33.94, -118.40);

        // then
        assertThat(kilometres).isCloseTo(2886.44444283798 * GreatCircle.EARTH_RADIUS_KILOMETRES / 6371, A_CENTIMETRE);
    }

    /**
     * The example of movable-type.co.uk/scripts/latlong.html: 968.9 km from 50 03 59 N, 5 42 53 W to 58 38 38 N, 3 04 12 W
     * with a radius of 6371 km.
     */
    @Example
    void shouldFindTheWayFromLandsEndToJohnOGroats() {
        // when
        double kilometres = GreatCircle.kilometres(
                degrees(50, 3, 59), -degrees(5, 42, 53), degrees(58, 38, 38), -degrees(3, 4, 12));

        // then
        assertThat(kilometres).isCloseTo(968.9, within(0.05));
    }

    @Example
    void shouldFindAQuarterAndAHalfOfTheGlobe() {
        assertThat(GreatCircle.kilometres(0, 0, 90, 0)).isCloseTo(QUARTER, A_CENTIMETRE);
        assertThat(GreatCircle.kilometres(0, 10, 0, 100)).isCloseTo(QUARTER, A_CENTIMETRE);
        assertThat(GreatCircle.kilometres(-90, 0, 90, 0)).isCloseTo(2 * QUARTER, A_CENTIMETRE);
        assertThat(GreatCircle.kilometres(44.8, 20.4, -44.8, -159.6)).isCloseTo(2 * QUARTER, within(0.001));
    }

    @Example
    void shouldKnowThatTheMeridianOf180DegreesIsOneAndThatThePolesAreOnePlace() {
        assertThat(GreatCircle.kilometres(10, 180, 10, -180)).isCloseTo(0, A_CENTIMETRE);
        assertThat(GreatCircle.kilometres(10, 179.5, 10, -179.5))
                .isCloseTo(GreatCircle.kilometres(10, 0, 10, 1), A_CENTIMETRE);
        assertThat(GreatCircle.kilometres(90, 20, 90, -70)).isCloseTo(0, A_CENTIMETRE);
    }

    @Property
    void shouldFindTheSameWayInBothDirectionsAndNoneLongerThanHalfTheGlobe(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -90, max = 90) double otherLatitude,
            @ForAll @DoubleRange(min = -180, max = 180) double otherLongitude) {
        // when
        double there = GreatCircle.kilometres(latitude, longitude, otherLatitude, otherLongitude);
        double back = GreatCircle.kilometres(otherLatitude, otherLongitude, latitude, longitude);

        // then
        assertThat(there).isEqualTo(back).isBetween(0.0, 2 * QUARTER);
        assertThat(GreatCircle.kilometres(latitude, longitude, latitude, longitude))
                .isZero();
    }

    private static double degrees(int whole, int minutes, int seconds) {
        return whole + minutes / 60.0 + seconds / 3600.0;
    }
}
