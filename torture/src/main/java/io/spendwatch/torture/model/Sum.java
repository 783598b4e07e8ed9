package io.spendwatch.torture.model;

import java.math.BigDecimal;

/** What several payments come to, and where the last of them was made. */
record Sum(long count, BigDecimal online, BigDecimal inStore, long lastTimeMillis, double lat, double lon) {

    static Sum of(Payment payment) {
        return new Sum(1, payment.online(), payment.inStore(), payment.timeMillis(), payment.lat(), payment.lon());
    }

    Sum plus(Sum other) {
        Sum last = isAfter(other) ? this : other;
        return new Sum(
                count + other.count,
                online.add(other.online),
                inStore.add(other.inStore),
                last.lastTimeMillis,
                last.lat,
                last.lon);
    }

    private boolean isAfter(Sum other) {
        if (lastTimeMillis != other.lastTimeMillis) {
            return lastTimeMillis > other.lastTimeMillis;
        }
        int byLatitude = Double.compare(lat, other.lat);
        return byLatitude > 0 || (byLatitude == 0 && Double.compare(lon, other.lon) > 0);
    }
}
