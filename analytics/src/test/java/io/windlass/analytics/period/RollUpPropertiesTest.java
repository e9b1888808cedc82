package io.windlass.analytics.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Plants;
import io.windlass.analytics.Scope;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.GridMix;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Quota;
import io.windlass.analytics.plant.Sharing;
import io.windlass.analytics.plant.Term;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two farms in two zones, two data centers, all kinds of contracts, over the end of a month.
class RollUpPropertiesTest {
    private static final Instant FIRST = Instant.parse("2025-10-31T14:00:00Z");
    private static final Instant END = Instant.parse("2025-11-02T01:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Window ALL =
            new Window(
                    Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    private static final Scope WHOLE = new PortfolioScope("all");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfSettlingDoesNotMatter(long seed) {
        var book = book(seed);
        var inOrder = figures(settled(book, new ArrayList<>(book.keySet())));
        var shuffled = new ArrayList<>(book.keySet());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(figures(settled(book, shuffled))).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void settlingAgainChangesNothing(long seed) {
        var book = book(seed);
        var rollUp = new RollUp(portfolio(), new MemoryShelf());
        book.forEach(rollUp::settleAll);

        book.forEach((at, intervals) -> assertThat(rollUp.settleAll(at, intervals)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void aCorrectionEndsWithTheSameFiguresAsTheTruthFromTheStart(long seed) {
        var truth = book(seed);
        var first = new TreeMap<>(truth);
        var wrong = book(seed + 100);
        var touched =
                truth.keySet().stream().filter(at -> at.getEpochSecond() % 7200 == 0).toList();
        touched.forEach(at -> first.put(at, wrong.getOrDefault(at, List.of())));

        var shelf = new MemoryShelf();
        var rollUp = new RollUp(portfolio(), shelf);
        first.forEach(rollUp::settleAll);
        touched.forEach(at -> rollUp.settleAll(at, truth.getOrDefault(at, List.of())));

        assertThat(figures(shelf)).isEqualTo(figures(settled(truth, List.copyOf(truth.keySet()))));
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void theCutOfAPeriodIntoIntervalsDoesNotMatter(long seed) {
        var book = book(seed);
        var shelf = new MemoryShelf();
        var rollUp = new RollUp(portfolio(), shelf);
        book.forEach((at, intervals) ->
                rollUp.settleAll(
                        at, intervals.stream().flatMap(RollUpPropertiesTest::thirds).toList()));

        assertThat(figures(shelf)).isEqualTo(figures(settled(book, List.copyOf(book.keySet()))));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyPeriodIsTheSumOfItsPartsAndNothingIsLost(long seed) {
        var book = book(seed);
        var shelf = settled(book, List.copyOf(book.keySet()));

        for (var grain : Grain.values()) {
            for (var whole : shelf.read(grain, ALL)) {
                if (grain == Grain.SETTLEMENT) break;
                var parts =
                        shelf.read(grain.finer(), whole.window()).stream()
                                .filter(p -> p.scope().equals(whole.scope()))
                                .map(p -> p.account().energies())
                                .reduce(Energies.ZERO, Energies::plus);
                assertThat(whole.account().energies()).isEqualTo(parts);
            }
        }
        for (var grain : List.of(Grain.SETTLEMENT, Grain.HOUR, Grain.YEAR)) {
            for (var whole : shelf.read(grain, ALL)) {
                if (whole.scope().equals(WHOLE)) allIsAccountedFor(whole);
                if (whole.scope() instanceof DataCenterScope) bounds(whole);
            }
        }
    }

    private static void allIsAccountedFor(Period whole) {
        var energies = whole.account().energies();
        var remainder = whole.figures().remainder();
        assertThat(energies.load().delivered() + remainder.losses() + remainder.unallocated())
                .isEqualTo(energies.wind().generated());
    }

    private static void bounds(Period center) {
        var load = center.account().energies().load();
        var matching = center.figures().matching();
        assertThat(load.matched()).isBetween(0L, Math.min(load.facility(), load.delivered()));
        assertThat(matching.absorbable())
                .isBetween(0L, Math.min(matching.curtailed(), load.residual()));
        if (center.grain() == Grain.SETTLEMENT) return;
        assertThat(matching.hourlyMatched()).isBetween(load.matched(), load.facility());
        assertThat(center.shareWithGrid().orElseThrow())
                .isBetween(center.shareMatched().orElseThrow(), 1.0);
    }

    private static MemoryShelf settled(Map<Instant, List<Interval>> book, List<Instant> order) {
        var shelf = new MemoryShelf();
        var rollUp = new RollUp(portfolio(), shelf);
        order.forEach(at -> rollUp.settleAll(at, book.getOrDefault(at, List.of())));
        for (var at : order) {
            for (var grain : List.of(Grain.HOUR, Grain.DAY, Grain.MONTH, Grain.YEAR))
                rollUp.add(grain, at);
        }
        return shelf;
    }

    /// All that is said, but for the number of the revision.
    private static Map<String, String> figures(MemoryShelf shelf) {
        var figures = new TreeMap<String, String>();
        for (var grain : Grain.values()) {
            for (var period : shelf.read(grain, ALL)) {
                var account = period.account();
                figures.put(
                        grain + " " + period.scope() + " " + account.start(),
                        account.energies() + " " + account.coverage() + " " + period.figures());
            }
        }
        return figures;
    }

    private static Stream<Interval> thirds(Interval interval) {
        var third = interval.length().dividedBy(3);
        var wind = interval.energies().wind();
        var load = interval.energies().load();
        return Stream.of(0, 1, 2)
                .map(i ->
                        Book.interval(
                                interval.scope(),
                                interval.start().plus(third.multipliedBy(i)),
                                third,
                                new Energies(
                                        Book.wind(
                                                third(wind.generated(), i), third(wind.grid(), i)),
                                        new LoadEnergy(
                                                third(load.it(), i),
                                                third(load.facility(), i),
                                                0,
                                                0))));
    }

    private static long third(long whole, int part) {
        return part == 2 ? whole - 2 * (whole / 3) : whole / 3;
    }

    private static Map<Instant, List<Interval>> book(long seed) {
        var random = new Random(seed);
        var book = new TreeMap<Instant, List<Interval>>();
        for (var at = FIRST; at.isBefore(END); at = at.plus(QUARTER)) {
            var intervals = new ArrayList<Interval>();
            var whole = Energies.ZERO;
            for (var id : List.of("F1", "F2")) {
                var wind =
                        Energies.of(Book.wind(random.nextInt(2_000_000), random.nextInt(300_000)));
                intervals.add(Book.interval(new FarmScope(id), at, QUARTER, wind));
                whole = whole.plus(wind);
            }
            for (var id : List.of("D1", "D2")) {
                long used = random.nextInt(900_000);
                var load = Energies.of(new LoadEnergy(used, used, 0, 0));
                intervals.add(Book.interval(new DataCenterScope(id), at, QUARTER, load));
                whole = whole.plus(load);
            }
            intervals.add(Book.interval(WHOLE, at, QUARTER, whole));
            book.put(at, intervals);
        }
        return book;
    }

    private static Portfolio portfolio() {
        var shanghai = ZoneId.of("Asia/Shanghai");
        var berlin = ZoneId.of("Europe/Berlin");
        return new Portfolio(
                "all",
                berlin,
                List.of(
                        new Farm("F1", "ridge", shanghai, List.of(Plants.machine(1)), 0.02, 0.03),
                        Farm.of("F2", "ridge", berlin, List.of(Plants.machine(2)))),
                List.of(
                        Plants.dataCenter("D1", 1, Level.DEVICE, 1),
                        Plants.dataCenter("D2", 1, Level.DEVICE, 2)),
                List.of(
                        new Contract("F1", "D1", 0.6, 0.03),
                        new Contract("firm", "F1", "D2", new Quota.Block(1500), 0.05, Term.ALWAYS),
                        new Contract("F2", "D1", 0.3, 0.01)),
                new Sharing(QUARTER, true, new GridMix.Constant(0.3)),
                Timing.DEFAULT);
    }
}
