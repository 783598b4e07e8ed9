package io.spendwatch.job.travel;

import static io.spendwatch.job.travel.TravelHarness.HOUR;
import static io.spendwatch.job.travel.TravelHarness.MINUTE;
import static io.spendwatch.job.travel.TravelHarness.RETAIN;
import static io.spendwatch.job.travel.TravelHarness.rule;
import static io.spendwatch.job.travel.TravelHarness.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.money.Money;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.transaction.Utf8;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TravelWatchTest {
    private static final RuleDefinition TOO_FAST = rule("too-fast", "distance_km > 50.0 && speed_kmh > 900.0");
    private static final RuleDefinition ANY = rule("any", "true");

    private TravelHarness travel;

    @BeforeEach
    void start() throws Exception {
        travel = TravelHarness.start();
    }

    @AfterEach
    void stop() {
        travel.close();
    }

    @Test
    void shouldRaiseAnAlertForTwoTransactionsFurtherApartThanTheSpeedPermits() throws Exception {
        // given
        travel.configure(TOO_FAST);

        // when
        travel.spend(transaction("Ana", 0, 44.8, 20.4, 25_000));
        travel.spend(new TracedTransaction(Utf8.of("Ana"), Utf8.of("groceries"), 30 * MINUTE, 52.5, 13.4, -1, 7));
        travel.completeAll();

        // then
        assertThat(travel.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("too-fast");
            assertThat(alert.customer()).isEqualTo("Ana");
            assertThat(alert.countTransactions()).isEqualTo(2);
            assertThat(alert.totalOnlinePaymentAmount()).isEqualTo(Money.ofUnits(24_999));
            assertThat(alert.totalInStorePaymentAmount()).isEqualTo(Money.ofUnits(7));
            assertThat(alert.latitude()).isEqualTo(52.5);
            assertThat(alert.longitude()).isEqualTo(13.4);
            assertThat(alert.windowStart()).isEqualTo(Instant.EPOCH);
            assertThat(alert.windowEnd()).isEqualTo(Instant.ofEpochMilli(30 * MINUTE + 1));
            assertThat(alert.lastEventTime()).isEqualTo(Instant.ofEpochMilli(30 * MINUTE));
            assertThat(alert.status()).isEqualTo(AlertStatus.FINAL);
            assertThat(alert.journey()).hasValueSatisfying(journey -> {
                assertThat(journey.previousLatitude()).isEqualTo(44.8);
                assertThat(journey.previousLongitude()).isEqualTo(20.4);
                assertThat(journey.previousTime()).isEqualTo(Instant.EPOCH);
                assertThat(journey.distanceKilometres()).isEqualTo(GreatCircle.kilometres(44.8, 20.4, 52.5, 13.4));
                assertThat(journey.speedKilometresPerHour()).isEqualTo(2 * journey.distanceKilometres());
            });
        });
    }

    @Test
    void shouldRaiseNoneWhereTheTimeSuffices() throws Exception {
        // given
        travel.configure(TOO_FAST);

        // when
        travel.spend("Ana", 0, 44.8, 20.4);
        travel.spend("Ana", 90 * MINUTE, 52.5, 13.4);
        travel.spend("Boris", 1, 52.5, 13.4);
        travel.completeAll();

        // then
        assertThat(travel.alerts()).isEmpty();
    }

    @Test
    void shouldTakeTransactionsInTheOrderOfTheirTimesOnceTheWatermarkHasPassed() throws Exception {
        // given
        travel.configure(ANY);

        // when
        travel.spend("Ana", 20 * MINUTE, 2, 2);
        travel.spend("Ana", 30 * MINUTE, 3, 3);
        travel.spend("Ana", 10 * MINUTE, 1, 1);
        travel.completeUntil(20 * MINUTE);
        int early = travel.alerts().size();
        travel.completeUntil(30 * MINUTE);

        // then
        assertThat(early).isZero();
        assertThat(travel.summaries()).containsExactly("any Ana 10-20 2");

        // when
        travel.completeAll();

        // then
        assertThat(travel.summaries()).containsExactly("any Ana 10-20 2", "any Ana 20-30 2");
    }

    @Test
    void shouldTakeEqualTransactionsForTwoLikeAnyOthers() throws Exception {
        // given
        travel.configure(ANY);

        // when
        travel.spend("Ana", 0, 1, 1);
        travel.spend("Ana", MINUTE, 2, 2);
        travel.spend("Ana", 0, 1, 1);
        travel.completeAll();

        // then
        assertThat(travel.summaries()).containsExactly("any Ana 0-0 2", "any Ana 0-1 2");
        assertThat(travel.alerts())
                .extracting("totalOnlinePaymentAmount")
                .containsExactly(Money.ofUnits(20_000), Money.ofUnits(20_000));
    }

    @Test
    void shouldTakeTransactionsAtOneTimeAndPlaceInTheOrderOfTheirOtherFields() throws Exception {
        // given
        travel.configure(rule("more-than-3", "total_online_payment_amount > 3"));
        TracedTransaction dear = transaction("Ana", 0, 1, 1, 30_000);
        TracedTransaction cheap = transaction("Ana", 0, 1, 1, 10_000);
        TracedTransaction early = new TracedTransaction(Utf8.of("Ana"), Utf8.of("a"), 0, 1, 1, 20_000, 0);

        // when
        travel.spend(dear);
        travel.spend(cheap);
        travel.spend(early);
        travel.completeAll();

        // then
        assertThat(travel.alerts()).extracting("totalOnlinePaymentAmount").containsExactly(Money.ofUnits(40_000));
    }

    @Test
    void shouldCountTheTimeBetweenTwoPlacesAtOneInstantAsAMillisecond() throws Exception {
        // given
        travel.configure(TOO_FAST);

        // when
        travel.spend("Ana", 0, 0, 1);
        travel.spend("Ana", 0, 0, 0);
        travel.completeAll();

        // then
        assertThat(travel.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.longitude()).isEqualTo(1);
            assertThat(alert.journey()).hasValueSatisfying(journey -> {
                assertThat(journey.distanceKilometres()).isCloseTo(111.195, within(0.001));
                assertThat(journey.speedKilometresPerHour()).isEqualTo(journey.distanceKilometres() * 3_600_000);
            });
        });
    }

    @Test
    void shouldRaiseOneAlertARuleForTheLongestWayToOneInstantThatItMatches() throws Exception {
        // given
        travel.configure(ANY, rule("short", "distance_km < 300.0"));

        // when
        travel.spend("Ana", 0, 0, 0);
        travel.spend("Ana", MINUTE, 1, 0);
        travel.spend("Ana", MINUTE, 6, 0);
        travel.spend("Ana", MINUTE, 8, 0);
        travel.completeAll();

        // then
        assertThat(travel.alerts())
                .extracting(alert -> alert.rule() + " " + alert.latitude())
                .containsExactly("any 6.0", "short 8.0");
    }

    @Test
    void shouldLookAtTwoTransactionsThatAreApartByTheRetentionTimeAndNoMore() throws Exception {
        // given
        travel.configure(ANY);

        // when
        travel.spend("Ana", 0, 1, 1);
        travel.spend("Ana", RETAIN.toMillis(), 2, 2);
        travel.spend("Boris", 0, 1, 1);
        travel.spend("Boris", RETAIN.toMillis() + 1, 2, 2);
        for (long millis = 0; millis < 6 * HOUR; millis += 500) {
            travel.completeUntil(millis);
        }

        // then
        assertThat(travel.summaries()).containsExactly("any Ana 0-120 2");
    }

    @Test
    void shouldKeepACustomersLastVisitForTheRetentionTimeAndThenNothing() throws Exception {
        // given
        travel.configure(ANY);

        // when
        for (int minute = 0; minute < 100; minute++) {
            travel.spend("Ana", minute * MINUTE, 1, 1);
            travel.completeUntil(minute * MINUTE);
        }
        travel.completeUntil(100 * MINUTE);

        // then
        assertThat(travel.entriesInState()).isEqualTo(1);
        assertThat(travel.timers()).isEqualTo(1);

        // when
        travel.completeUntil(99 * MINUTE + RETAIN.toMillis());

        // then
        assertThat(travel.entriesInState()).isEqualTo(1);

        // when
        travel.completeUntil(99 * MINUTE + RETAIN.toMillis() + 2 * TravelWatch.BUCKET_MILLIS);

        // then
        assertThat(travel.entriesInState()).isZero();
        assertThat(travel.timers()).isZero();
    }

    @Test
    void shouldSetOneTimerForAllThatComesOfOneSecond() throws Exception {
        // when
        for (int i = 0; i < 100; i++) {
            travel.spend("Ana", -1 - i, i, 0);
        }

        // then
        assertThat(travel.timers()).isEqualTo(1);
    }

    @Test
    void shouldLookAtTransactionsBeforeTheEpochToo() throws Exception {
        // given
        travel.configure(ANY);

        // when
        travel.spend("Ana", -1, 1, 1);
        travel.spend("Ana", -2_000, 2, 2);
        travel.spend("Ana", 0, 3, 3);
        travel.completeAll();

        // then
        assertThat(travel.alerts()).extracting("latitude").containsExactly(1.0, 3.0);
    }
}
