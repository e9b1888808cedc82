package io.windlass.analytics.period;

import static io.windlass.analytics.period.Book.CENTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.parse("2025-02-20");
    private static final Instant NOON = TODAY.atTime(12, 0).atZone(ZONE).toInstant();

    @Test
    void completeDaysOfTheYearCountAndTheLastFourWeeksGoOn() {
        var days = new ArrayList<Period>();
        days.add(day(LocalDate.parse("2024-12-31"), 7, 7));
        for (var date = LocalDate.parse("2025-01-01"); date.isBefore(TODAY.plusDays(1)); )
            date = add(days, date);

        var progress = new Progress(days, NOON, ZONE);
        var target = progress.target(0.8);

        assertThat(progress.today()).isEqualTo(TODAY);
        assertThat(progress.year()).isEqualTo(Year.of(2025));
        assertThat(target.used()).isEqualTo(50 * 100);
        assertThat(target.matched()).isEqualTo(22 * 40 + 28 * 60);
        assertThat(progress.delivered()).isEqualTo(22 * 80 + 28 * 120);
        assertThat(target.usedADay()).isEqualTo(100);
        assertThat(target.matchedADay()).isEqualTo(60);
        assertThat(target.daysLeft()).isEqualTo(365 - 50);
        assertThat(progress.coverage()).isEqualTo(1);
        assertThat(progress.flags()).containsExactly(Flag.GOOD);
    }

    @Test
    void aDayThatIsMissingLowersTheCoverageAndIsNoZeroInTheMean() {
        var days = new ArrayList<Period>();
        for (var date = LocalDate.parse("2025-01-26"); date.isBefore(TODAY); )
            date = add(days, date);

        var progress = new Progress(days, NOON, ZONE);

        assertThat(progress.target(0.8).usedADay()).isEqualTo(100);
        assertThat(progress.coverage()).isCloseTo(0.5, within(1e-9));
        assertThat(progress.flags()).containsExactly(Flag.POOR);
    }

    @Test
    void inJanuaryTheLastWeeksReachIntoTheYearBefore() {
        var third = LocalDate.parse("2025-01-03");
        var now = third.atTime(1, 0).atZone(ZONE).toInstant();

        var span = Progress.span(now, ZONE);

        assertThat(span.start()).isEqualTo(Window.day(third.minusDays(28), ZONE).start());
        assertThat(Progress.span(NOON, ZONE).start()).isEqualTo(Window.yearOf(NOON, ZONE).start());
        var first = new Progress(List.of(), Window.yearOf(now, ZONE).start(), ZONE);
        assertThat(first.coverage()).isEqualTo(1);
        assertThat(first.target(0.8).forecast()).isEmpty();
    }

    private static LocalDate add(List<Period> days, LocalDate date) {
        days.add(day(date, 100, date.isBefore(TODAY.minusDays(28)) ? 40 : 60));
        return date.plusDays(1);
    }

    private static Period day(LocalDate date, long used, long matched) {
        var window = Window.day(date, ZONE);
        var load = new LoadEnergy(used, used, 2 * matched, matched);
        return new Period(
                Grain.DAY,
                Book.interval(CENTER, window.start(), window.length(), Energies.of(load)),
                ShareFigures.NONE);
    }
}
