package io.windlass.analytics.period;

import static io.windlass.analytics.period.Book.CENTER;
import static io.windlass.analytics.period.Book.FARM;
import static io.windlass.analytics.period.Book.WHOLE;
import static io.windlass.analytics.period.Book.hour;
import static io.windlass.analytics.period.Book.intervals;
import static io.windlass.analytics.period.Book.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Scope.ContractScope;
import io.windlass.analytics.Vectors;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.GridMix;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final long KWH = 1_000_000;

    @Test
    void energyOfOneHourDoesNotMatchTheUseOfAnother() {
        var vector = Vectors.vector("R3");
        var input = vector.get("input");
        var expected = vector.get("expected");
        var mix = new GridMix.Constant(input.get("grid_mix").asDouble());

        var day = dayOfHours(mix, kwh(input.get("gen")), new long[2], kwh(input.get("load")));

        assertThat(day.shareVolumetric()).hasValue(expected.get("volumetric_REF").asDouble());
        assertThat(day.shareMatched()).hasValue(expected.get("hourly_matched").asDouble());
        assertThat(day.shareHourly()).hasValue(expected.get("hourly_matched").asDouble());
        assertThat(day.shareWithGrid()).hasValue(expected.get("cfe_score").asDouble());
        assertThat(day.account().energies().load().excess())
                .isEqualTo(expected.get("excess_kwh").asLong() * KWH);
    }

    @Test
    void hoursWeighByTheirEnergy() {
        var vector = Vectors.vector("R4");
        var input = vector.get("input");

        var day =
                dayOfHours(
                        GridMix.UNKNOWN,
                        kwh(input.get("gen")),
                        new long[2],
                        kwh(input.get("load")));

        assertThat(day.shareMatched()).hasValue(vector.at("/expected/energy_weighted").asDouble());
        assertThat(day.shareWithGrid()).isEmpty();
    }

    @Test
    void curtailedWindIsAbsorbableUpToWhatTheGridFilledInAtTheSameTime() {
        var vector = Vectors.vector("R8");
        var curtailed = kwh(vector.at("/input/curtailed"));
        var residual = kwh(vector.at("/input/residual"));

        var day = dayOfHours(GridMix.UNKNOWN, new long[3], curtailed, residual);

        var matching = day.figures().matching();
        assertThat(matching.absorbable())
                .isEqualTo(vector.at("/expected/absorbable_kwh").asLong() * KWH);
        assertThat(matching.hourlyAbsorbable()).isEqualTo(matching.absorbable());
        assertThat(day.absorbableShare().orElseThrow())
                .isCloseTo(vector.at("/expected/of_curtailed").asDouble(), within(5e-10));
    }

    @Test
    void whatIsMatchedInAnHourIsNotAlwaysMatchedInItsQuarters() {
        var shelf = new MemoryShelf();
        var rollUp = new RollUp(utc(QUARTER), shelf);
        long[] generated = {200, 0, 100, 100};
        long[] curtailed = {0, 50, 0, 0};
        for (int i = 0; i < 4; i++) {
            var at = START.plus(QUARTER.multipliedBy(i));
            rollUp.settleAll(at, intervals(at, QUARTER, generated[i], curtailed[i], 100));
        }

        var hour =
                only(
                        shelf.read(Grain.HOUR, Window.dayOf(START, ZoneOffset.UTC)),
                        Grain.HOUR,
                        CENTER);

        assertThat(hour.shareMatched()).hasValue(0.75);
        assertThat(hour.shareHourly()).hasValue(1);
        assertThat(hour.figures().matching()).isEqualTo(new Matching(50, 50, 400, 0));
        var whole = only(shelf.read(Grain.HOUR, hour.window()), Grain.HOUR, WHOLE);
        assertThat(whole.figures().matching()).isEqualTo(hour.figures().matching());
        var contract = new ContractScope("F.D");
        var sold = only(shelf.read(Grain.HOUR, hour.window()), Grain.HOUR, contract);
        assertThat(sold.account().delivered()).hasValue(400);
        assertThat(sold.account().matched()).hasValue(300);
        assertThat(sold.figures().matching().hourlyMatched()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-30, Europe/Berlin",
        "2025-10-26, Europe/Berlin",
        "2025-03-09, America/Chicago",
        "2025-08-01, Asia/Shanghai"
    })
    void aDayIsALocalOne(LocalDate date, ZoneId zone) {
        var shelf = new MemoryShelf();
        var rollUp = new RollUp(Book.portfolio(zone, QUARTER, GridMix.UNKNOWN), shelf);
        var day = Window.day(date, zone);
        var from = day.start().minus(HOUR);
        for (var at = from; at.isBefore(day.end().plus(HOUR)); at = at.plus(QUARTER))
            rollUp.settleAll(at, intervals(at, QUARTER, 1, 0, 0));

        long quarters =
                Vectors.vector("W1").get("expected").get("quarters " + date + " " + zone).asLong();
        var farm = only(shelf.read(Grain.DAY, day), Grain.DAY, FARM);
        assertThat(farm.account().generated()).hasValue(quarters);
        assertThat(farm.window()).isEqualTo(day);
        assertThat(farm.isOpen()).isFalse();
        assertThat(farm.account().coverage().generation().fraction()).isEqualTo(1);
    }

    @Test
    void anOpenPeriodSaysSoAndGrowsWithoutRevisions() {
        var shelf = new MemoryShelf();
        var rollUp = new RollUp(utc(QUARTER), shelf);

        rollUp.settleAll(START, intervals(START, QUARTER, 5, 0, 5));
        var next = START.plus(QUARTER);
        var grown = rollUp.settleAll(next, intervals(next, QUARTER, 6, 0, 6));

        for (var grain : List.of(Grain.HOUR, Grain.DAY, Grain.MONTH, Grain.YEAR)) {
            var farm = only(grown, grain, FARM);
            assertThat(farm.account().generated()).hasValue(11);
            assertThat(farm.account().revision()).isZero();
            assertThat(farm.account().flags())
                    .containsExactlyInAnyOrder(
                            Flag.PROVISIONAL, grain == Grain.YEAR ? Flag.POOR : Flag.GOOD);
        }
        assertThat(only(grown, Grain.SETTLEMENT, FARM).isOpen()).isFalse();
        assertThat(rollUp.settledUntil()).isEqualTo(next.plus(QUARTER));
    }

    @Test
    void lateDataRevisesAllThatItIsPartOf() {
        var shelf = new MemoryShelf();
        var rollUp = new RollUp(utc(HOUR), shelf);
        for (int i = 0; i < 48; i++) {
            var at = START.plus(HOUR.multipliedBy(i));
            rollUp.settleAll(at, hour(at, 10, 0, 20));
        }

        var changed = rollUp.settleAll(START, hour(START, 16, 0, 20));

        assertThat(only(changed, Grain.SETTLEMENT, FARM).account().revision()).isEqualTo(1);
        var day = only(changed, Grain.DAY, FARM);
        assertThat(day.account().generated()).hasValue(246);
        assertThat(day.account().revision()).isEqualTo(1);
        assertThat(day.account().flags()).contains(Flag.REVISED);
        var month = only(changed, Grain.MONTH, FARM);
        assertThat(month.account().generated()).hasValue(486);
        assertThat(month.account().revision()).isZero();
        assertThat(rollUp.settleAll(START, hour(START, 16, 0, 20))).isEmpty();
        var again = rollUp.settleAll(START, hour(START, 10, 0, 20));
        assertThat(only(again, Grain.DAY, FARM).account().revision()).isEqualTo(2);
    }

    @Test
    void aRevisionOfTheUseOfOneDoesNotReviseTheFarm() {
        var rollUp = new RollUp(utc(HOUR), new MemoryShelf());
        rollUp.settle(START, hour(START, 10, 0, 20));

        var changed = rollUp.settle(START, hour(START, 10, 0, 30));

        assertThat(changed).extracting(Period::scope).doesNotContain(FARM).contains(CENTER, WHOLE);
    }

    @Test
    void aMinuteThatIsMissingLowersTheCoverage() {
        var rollUp = new RollUp(utc(QUARTER), new MemoryShelf());
        var minutes = new ArrayList<>(intervals(START, Duration.ofMinutes(12), 5, 0, 5));

        var settled = rollUp.settle(START, minutes);

        var farm = only(settled, Grain.SETTLEMENT, FARM).account();
        assertThat(farm.coverage().generation().fraction()).isEqualTo(0.8);
        assertThat(farm.coverage().available().fraction()).isEqualTo(0.8);
        assertThat(farm.flags()).containsExactly(Flag.PARTIAL);
    }

    @Test
    void anOpenPeriodIsMeasuredByTheTimeThatHasPassed() {
        var rollUp = new RollUp(utc(QUARTER), new MemoryShelf());

        var first = rollUp.settleAll(START, intervals(START, Duration.ofMinutes(9), 5, 0, 5));

        for (var grain : List.of(Grain.HOUR, Grain.DAY, Grain.MONTH)) {
            var farm = only(first, grain, FARM).account();
            assertThat(farm.coverage().generation().fraction()).isEqualTo(0.6);
            assertThat(farm.coverage().available().fraction()).isEqualTo(0.6);
        }
    }

    @Test
    void theGridMixOfTheHourCounts() {
        var hours = new TreeMap<Instant, Double>();
        hours.put(START, 0.25);
        var portfolio = Book.portfolio(ZoneOffset.UTC, HOUR, new GridMix.Hourly(hours));
        var rollUp = new RollUp(portfolio, new MemoryShelf());

        var first = only(rollUp.settleAll(START, hour(START, 20, 0, 100)), Grain.DAY, CENTER);
        var next = START.plus(HOUR);
        var both = only(rollUp.settleAll(next, hour(next, 20, 0, 100)), Grain.DAY, CENTER);

        assertThat(first.shareWithGrid()).hasValue(0.4);
        assertThat(both.shareWithGrid()).isEmpty();
        assertThat(both.shareMatched()).hasValue(0.2);
    }

    private static Period dayOfHours(GridMix mix, long[] generated, long[] curtailed, long[] used) {
        var shelf = new MemoryShelf();
        var rollUp = new RollUp(Book.portfolio(ZoneOffset.UTC, HOUR, mix), shelf);
        for (int i = 0; i < used.length; i++) {
            var at = START.plus(HOUR.multipliedBy(i));
            rollUp.settleAll(at, hour(at, generated[i], curtailed[i], used[i]));
        }
        return only(shelf.read(Grain.DAY, Window.dayOf(START, ZoneOffset.UTC)), Grain.DAY, CENTER);
    }

    private static Portfolio utc(Duration settlement) {
        return Book.portfolio(ZoneOffset.UTC, settlement, GridMix.UNKNOWN);
    }

    private static long[] kwh(JsonNode numbers) {
        long[] energies = new long[numbers.size()];
        Arrays.setAll(energies, i -> numbers.get(i).asLong() * KWH);
        return energies;
    }
}
