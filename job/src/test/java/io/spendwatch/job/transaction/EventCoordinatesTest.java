package io.spendwatch.job.transaction;

import static io.spendwatch.job.transaction.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCoordinatesTest {
    private static final EventText EVENT = EventText.valid();

    private final ParserReading reading = new ParserReading();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-89",
                "90",
                "-90",
                "90.0",
                "9e1",
                "0.9E+2",
                "900e-1",
                "90.00000000000000000001",
                "-90.00000000000000710542735760100185871124267578125",
                "44.59362744916619",
                "20.464508434364227",
                "20.4645084343642270",
                "20.46450843436422712345",
                "-20.464508434364227",
                "0.1",
                "0.3",
                "2.2250738585072014e-308",
                "4.9e-324",
                "1e-400",
                "1e-999999999999999999999",
                "9007199254740993e-15",
                "9.007199254740993",
                "18.014398509481985",
                "0.000000000000000000000000000123456789012345678e10",
                "1.00000000000000011102230246251565404236316680908203125",
                "1.00000000000000011102230246251565404236316680908203124",
                "1.00000000000000011102230246251565404236316680908203126",
                "1.000000000000000333066907387546962127089500427246093750000000000000000000000000000",
                "0.00000000000000000000000000000000000000000000000000000000000000000000000000000000001e83",
            })
    void shouldRoundToTheNearestDouble(String json) {
        // given
        String event = EVENT.with("lat", json).with("lon", json).toString();
        double nearest = Double.parseDouble(json);

        // when
        Verdict.Valid values = reading.readValid(event);

        // then
        assertThat(values.latitude()).isEqualTo(nearest);
        assertThat(values.longitude()).isEqualTo(nearest);
    }

    @Test
    void shouldBreakATieByTheDigitBehindManyZeros() {
        // given
        String tie = new BigDecimal(1 + Math.ulp(1.0))
                .add(new BigDecimal(Math.ulp(1.0) / 2))
                .toPlainString();
        String zeros = "0".repeat(2_000);
        double even = 1 + 2 * Math.ulp(1.0);
        String tieToOne =
                new BigDecimal(1).add(new BigDecimal(Math.ulp(1.0) / 2)).toPlainString();

        // then
        assertThat(latitude(tie + zeros)).isEqualTo(even);
        assertThat(latitude(tieToOne + zeros)).isEqualTo(1.0);
        assertThat(latitude(tieToOne + zeros + "1")).isEqualTo(1 + Math.ulp(1.0));
        assertThat(latitude("0." + zeros + tieToOne.replace(".", "") + zeros + "e2001"))
                .isEqualTo(1.0);
        assertThat(latitude("0." + zeros + tieToOne.replace(".", "") + zeros + "1e2001"))
                .isEqualTo(1 + Math.ulp(1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "-0.0", "-0e5", "-1e-999", "-0.000e-999999999999"})
    void shouldReadNegativeZeroAsZero(String json) {
        assertThat(Double.doubleToRawLongBits(latitude(json))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"180", "-180", "180.00000000000000000001", "1.8e2", "-179.99999999999997"})
    void shouldTakeLongitudesUpToTheAntimeridian(String json) {
        assertThat(reading.readValid(EVENT.with("lon", json).toString()).longitude())
                .isEqualTo(Double.parseDouble(json));
    }

    @ParameterizedTest
    @CsvSource({
        "lat, 90.00000000000001, -90 to 90",
        "lat, -90.00000000000001, -90 to 90",
        "lat, 91, -90 to 90",
        "lat, 900, -90 to 90",
        "lat, 1e400, -90 to 90",
        "lat, -1e999999999999999999, -90 to 90",
        "lon, 180.00000000000003, -180 to 180",
        "lon, -180.00000000000003, -180 to 180",
        "lon, 181, -180 to 180",
        "lon, 18446744073709551616, -180 to 180",
        "lon, 123456789012345678, -180 to 180",
    })
    void shouldRefuseWhatIsNotOnEarth(String field, String json, String range) {
        assertRefused(
                EVENT.with(field, json).toString(),
                DeadLetterReason.OUT_OF_RANGE,
                field + ": " + json + " is not in " + range);
    }

    private double latitude(String json) {
        return reading.readValid(EVENT.with("lat", json).toString()).latitude();
    }
}
