package io.spendwatch.job.travel;

/**
 * Distances on the globe by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984),
 * over a sphere of the Earth's mean radius R1 (H. Moritz, "Geodetic Reference System 1980", Journal of Geodesy 74, 2000,
 * adopted by the International Union of Geodesy and Geophysics). What the Earth is flattened makes at most 0.6 percent.
 */
final class GreatCircle {
    static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

    private GreatCircle() {}

    /** Returns the distance in kilometres between two places in degrees; the same on every machine. */
    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = haversine(otherLatitude - latitude);
        double east = haversine(otherLongitude - longitude);
        double shrinking =
                StrictMath.cos(StrictMath.toRadians(latitude)) * StrictMath.cos(StrictMath.toRadians(otherLatitude));
        // Rounding may bring antipodes above 1, where there is no arc sine.
        double chord = StrictMath.sqrt(Math.min(1, north + shrinking * east));
        return 2 * EARTH_RADIUS_KILOMETRES * StrictMath.asin(chord);
    }

    private static double haversine(double degrees) {
        double sine = StrictMath.sin(StrictMath.toRadians(degrees) / 2);
        return sine * sine;
    }
}
