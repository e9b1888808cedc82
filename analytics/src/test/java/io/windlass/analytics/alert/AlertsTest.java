package io.windlass.analytics.alert;

import static io.windlass.analytics.alert.Minutes.FARM;
import static io.windlass.analytics.alert.Minutes.MINUTE;
import static io.windlass.analytics.alert.Minutes.RATED;
import static io.windlass.analytics.alert.Minutes.SITE;
import static io.windlass.analytics.alert.Minutes.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.analytics.alert.AlertScope.Kind;
import io.windlass.analytics.alert.Limited.LimitSource;
import io.windlass.analytics.alert.Minutes.Farmed;
import org.junit.jupiter.api.Test;

/// The rules that speak of curtailment, minute by minute.
class AlertsTest {
    private static final Farmed FREE = Farmed.of(0.9, 0);
    private static final Farmed TENTH = Farmed.of(0.9, 0.10);
    private static final Farmed QUARTER = Farmed.of(0.9, 0.25);
    private static final AlertScope SECOND = new AlertScope(Kind.FARM, "f2");

    @Test
    void elevatedComesAfterTwoMinutesAboveAndGoesAfterFiveBelow() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);

        // the window of 5 min reaches 8 % in its fourth minute of 10 %
        teller.minutes(4, TENTH);
        assertThat(teller.told(Rule.ELEVATED, FARM)).isEmpty();
        teller.minutes(1, TENTH);
        assertThat(teller.told(Rule.ELEVATED, FARM)).containsExactly("Raised");

        // and falls below 5 % with the third free one
        teller.minutes(6, FREE);
        assertThat(teller.told(Rule.ELEVATED, FARM)).containsExactly("Raised");
        teller.minutes(1, FREE);
        assertThat(teller.told(Rule.ELEVATED, FARM)).containsExactly("Raised", "Cleared");
        assertThat(teller.told(Rule.HIGH, FARM)).isEmpty();
    }

    @Test
    void itTellsSincePeakEnergyAndWhoIsLimited() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);
        teller.minutes(6, TENTH);
        teller.minutes(1, QUARTER);

        var notice = teller.current(Rule.ELEVATED, FARM);

        var figures = notice.figures().orElseThrow();
        assertThat(notice.id()).isEqualTo("all/farm:f1/elevated/2026-03-01T00:13:00Z");
        assertThat(notice.since()).isEqualTo(Minutes.minute(13).toEpochMilli());
        assertThat(figures.peakRatio()).isCloseTo((4 * 0.1 + 0.25) / 5, within(1e-6));
        assertThat(figures.peakWatts()).isCloseTo(0.9 * 0.25 * RATED, within(1e3));
        assertThat(figures.milliwattHours())
                .isEqualTo(Math.round(0.9 * MINUTE * 0.1) * 3 + Math.round(0.9 * 0.25 * MINUTE));
        assertThat(figures.limited()).isEqualTo(new Limited(1, 1, LimitSource.TURBINES));
        assertThat(figures.coverage()).isEqualTo(1);
        assertThat(notice.revision()).isZero();
    }

    @Test
    void highStandsBesideElevated() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);

        teller.minutes(10, QUARTER);

        assertThat(teller.told(Rule.HIGH, FARM)).containsExactly("Raised");
        assertThat(teller.told(Rule.ELEVATED, FARM)).containsExactly("Raised");
    }

    @Test
    void aSpikeIsToldAtOnceButNotWhenOnlyTheRatioRises() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);
        assertThat(teller.minutes(1, Farmed.of(0.9, 0.5)))
                .extracting(a -> a.notice().rule())
                .contains(Rule.SPIKE);

        var weak = new Teller(1);
        weak.minutes(10, Farmed.of(0.15, 0));
        weak.minutes(10, Farmed.of(0.15, 0.5));
        assertThat(weak.told(Rule.SPIKE, FARM)).isEmpty();
        assertThat(weak.told(Rule.HIGH, FARM)).containsExactly("Raised");
    }

    @Test
    void aSlowRiseIsNoSpike() {
        var teller = new Teller(1);
        for (int i = 0; i < 60; i++) teller.minutes(1, Farmed.of(0.9, i * 0.009));

        assertThat(teller.told(Rule.SPIKE, FARM)).isEmpty();
        assertThat(teller.told(Rule.HIGH, FARM)).containsExactly("Raised");
    }

    @Test
    void aSpikeIsOverWhenItHasRisenNoMoreForFiveMinutes() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);

        teller.minutes(30, Farmed.of(0.9, 0.5));

        assertThat(teller.told(Rule.SPIKE, FARM)).containsExactly("Raised", "Cleared");
        assertThat(teller.isActive(Rule.HIGH, FARM)).isTrue();
    }

    @Test
    void inACalmEverythingStaysAsItIs() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);
        teller.minutes(10, QUARTER);

        teller.minutes(60, Farmed.CALM);
        assertThat(teller.isActive(Rule.HIGH, FARM)).isTrue();
        assertThat(teller.current(Rule.HIGH, FARM).standing().hold()).isEqualTo(Hold.CALM);
        teller.minutes(60, Farmed.of(0.09, 0));
        assertThat(teller.isActive(Rule.HIGH, FARM)).isTrue();

        teller.minutes(10, Farmed.of(0.11, 0));
        assertThat(teller.isActive(Rule.HIGH, FARM)).isFalse();
    }

    @Test
    void littleEnergyNeverRaisesButMayClear() {
        var teller = new Teller(1);
        teller.minutes(60, new Farmed(0.091, 0.009, 1));
        assertThat(teller.said).isEmpty();

        teller.minutes(10, new Farmed(0.2, 0.06, 1));
        assertThat(teller.isActive(Rule.HIGH, FARM)).isTrue();
        teller.minutes(10, new Farmed(0.2, 0.005, 1));
        assertThat(teller.isActive(Rule.HIGH, FARM)).isFalse();
    }

    @Test
    void withoutCoverageNothingMovesAndNoDataIsTold() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);
        teller.minutes(10, QUARTER);

        // the window is blind with its second dark minute
        teller.minutes(10, Farmed.BLIND);
        assertThat(teller.told(Rule.NO_DATA, FARM)).isEmpty();
        teller.minutes(1, Farmed.BLIND);
        assertThat(teller.told(Rule.NO_DATA, FARM)).containsExactly("Raised");
        assertThat(teller.current(Rule.HIGH, FARM).standing().hold()).isEqualTo(Hold.BLIND);
        assertThat(teller.alerts.holds()).containsEntry(FARM, Hold.BLIND);

        teller.minutes(20, FREE);
        assertThat(teller.told(Rule.NO_DATA, FARM)).containsExactly("Raised", "Cleared");
        assertThat(teller.told(Rule.HIGH, FARM)).containsExactly("Raised", "Cleared");
    }

    @Test
    void aWindowThatIsNotFilledYetIsNotSeen() {
        var teller = new Teller(1);

        teller.minutes(3, QUARTER);
        assertThat(teller.alerts.holds()).containsEntry(FARM, Hold.BLIND);
        teller.minutes(1, QUARTER);
        assertThat(teller.alerts.holds()).containsEntry(FARM, Hold.NONE);
        assertThat(teller.told(Rule.HIGH, FARM)).isEmpty();
        teller.minutes(1, QUARTER);
        assertThat(teller.told(Rule.HIGH, FARM)).containsExactly("Raised");
    }

    @Test
    void minutesThatNeverCameCountAsUnseen() {
        var teller = new Teller(1);
        teller.minutes(10, QUARTER);
        assertThat(teller.isActive(Rule.HIGH, FARM)).isTrue();

        teller.minute += 10;
        teller.minutes(3, FREE);

        assertThat(teller.alerts.holds()).containsEntry(FARM, Hold.BLIND);
    }

    @Test
    void whatTheWholeTellsItsPartsDoNotRepeat() {
        var teller = new Teller(2);
        teller.minutes(10, FREE, FREE);

        teller.minutes(10, QUARTER, QUARTER);

        assertThat(teller.current(Rule.HIGH, WHOLE).standing().told()).isTrue();
        var farm = teller.current(Rule.HIGH, FARM).standing();
        assertThat(farm.told()).isFalse();
        assertThat(farm.folded()).contains(WHOLE);
        assertThat(teller.current(Rule.HIGH, SITE).standing().folded()).contains(WHOLE);
    }

    @Test
    void aPartThatOutlastsTheWholeIsToldThen() {
        var teller = new Teller(2);
        teller.minutes(10, FREE, FREE);
        teller.minutes(10, QUARTER, QUARTER);

        // 12.5 % of the whole clears HIGH there, not at the farm
        teller.minutes(15, QUARTER, FREE);

        assertThat(teller.told(Rule.HIGH, WHOLE)).containsExactly("Raised", "Cleared");
        assertThat(teller.told(Rule.HIGH, SITE)).containsExactly("Raised", "RETURNED");
        assertThat(teller.current(Rule.HIGH, SITE).standing().told()).isTrue();
        assertThat(teller.current(Rule.HIGH, FARM).standing().folded()).contains(SITE);
        assertThat(teller.told(Rule.HIGH, SECOND)).containsExactly("Raised", "Cleared");
    }

    @Test
    void whatWasToldIsNotFoldedLater() {
        var teller = new Teller(2);
        teller.minutes(10, FREE, FREE);
        teller.minutes(10, QUARTER, FREE);
        assertThat(teller.current(Rule.HIGH, SITE).standing().told()).isTrue();
        assertThat(teller.isActive(Rule.HIGH, WHOLE)).isFalse();

        teller.minutes(10, QUARTER, QUARTER);

        assertThat(teller.isActive(Rule.HIGH, WHOLE)).isTrue();
        assertThat(teller.current(Rule.HIGH, SITE).standing().told()).isTrue();
        assertThat(teller.told(Rule.HIGH, SITE)).containsExactly("Raised");
    }

    @Test
    void aDayThatIsWorseThanTheDayBeforeIsToldAndToldAgain() {
        var teller = new Teller(1);
        teller.minutes(24 * 60, Farmed.of(0.9, 0.02));
        teller.minutes(24 * 60, Farmed.of(0.9, 0.07));

        assertThat(teller.told(Rule.SUSTAINED, FARM)).containsExactly("Raised");
        assertThat(teller.current(Rule.SUSTAINED, FARM).figures().orElseThrow().peakRatio())
                .isCloseTo(0.07, within(0.005));
        assertThat(teller.told(Rule.ELEVATED, FARM)).isEmpty();

        teller.minutes(24 * 60, Farmed.of(0.9, 0.075));
        assertThat(teller.told(Rule.SUSTAINED, FARM)).containsExactly("Raised", "REMINDER");
        teller.minutes(24 * 60, Farmed.of(0.9, 0.02));
        assertThat(teller.told(Rule.SUSTAINED, FARM))
                .containsExactly("Raised", "REMINDER", "Cleared");
    }

    @Test
    void aDayAsBadAsTheDayBeforeIsNotTold() {
        var teller = new Teller(1);

        teller.minutes(72 * 60, Farmed.of(0.9, 0.07));

        assertThat(teller.told(Rule.SUSTAINED, FARM)).isEmpty();
    }

    @Test
    void anAlertThatComesAndGoesIsHeldWithOneNotice() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);
        for (int i = 0; i < 6; i++) {
            teller.minutes(1, Farmed.of(1, 0.75));
            teller.minutes(5, FREE);
        }

        var told = teller.told(Rule.SPIKE, FARM);
        assertThat(told).filteredOn("LATCHED"::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(told.size()).isLessThanOrEqualTo(5);
    }

    @Test
    void minutesThatWereJudgedAreNotJudgedAgain() {
        var teller = new Teller(1);
        teller.minutes(10, FREE);
        teller.minutes(10, QUARTER);
        var state = teller.alerts.state();

        teller.minute -= 10;
        assertThat(teller.minutes(10, FREE)).isEmpty();

        assertThat(teller.alerts.state()).isEqualTo(state);
    }
}
