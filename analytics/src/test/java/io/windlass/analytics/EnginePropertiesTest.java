package io.windlass.analytics;

import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.timing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.analytics.Output.Closed;
import io.windlass.analytics.Output.Recompute;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.plant.Timing;
import io.windlass.telemetry.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnginePropertiesTest {
    private static final int LATENESS = 120;
    private static final Timing TIMING = timing(LATENESS, 45, 60);
    private static final double FAULTS = 0.1;
    private static final int END = RandomPlant.SECONDS + 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfArrivalWithinTheLatenessDoesNotMatter(long seed) {
        var samples = new RandomPlant(seed, FAULTS).samples();
        var random = new Random(seed);
        var arrivals = new TreeMap<Instant, List<Sample>>();
        for (var sample : samples) {
            var arrival = sample.at().plusMillis(random.nextInt(LATENESS * 1000));
            arrivals.computeIfAbsent(arrival, a -> new ArrayList<>()).add(sample);
        }

        assertThat(live(arrivals)).isEqualTo(inOrder(samples));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void duplicatesChangeNothingAndAskForNothing(long seed) {
        var samples = new RandomPlant(seed, FAULTS).samples();
        var engine = new Engine(RandomPlant.plant(TIMING), at(0));
        var closed = new LinkedHashMap<String, Interval>();
        for (var sample : samples) {
            engine.apply(sample);
            assertThat(engine.apply(sample)).isEmpty();
            collect(closed, engine.advance(sample.at()));
            assertThat(engine.apply(sample)).isEmpty();
        }
        collect(closed, engine.advance(at(END + LATENESS)));

        assertThat(closed).isEqualTo(inOrder(samples));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aGapThatIsFilledLaterEndsWithTheSameFigures(long seed) {
        var samples = new RandomPlant(seed, FAULTS).samples();
        var late = samples.stream().filter(EnginePropertiesTest::inOutage).toList();
        var engine = new Engine(RandomPlant.plant(TIMING), at(0));
        samples.stream().filter(s -> !inOutage(s)).forEach(engine::apply);
        var figures = new LinkedHashMap<String, Interval>();
        collect(figures, engine.advance(at(END + LATENESS)));
        assertThat(figures).isNotEqualTo(inOrder(samples));

        var minutes = new TreeSet<Instant>();
        for (var sample : late) {
            for (var output : engine.apply(sample)) minutes.addAll(minutes((Recompute) output));
        }

        minutes.forEach(minute -> figures.putAll(recomputed(samples, minute)));
        assertThat(figures).isEqualTo(inOrder(samples));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void theCutIntoIntervalsDoesNotMatter(long seed) {
        var samples = new RandomPlant(seed, FAULTS).samples();
        var wide = timing(LATENESS, 45, 300);
        var engine = new Engine(RandomPlant.plant(wide), at(0));
        samples.forEach(engine::apply);

        var whole = sums(advance(engine, END + LATENESS));
        var end = at(RandomPlant.SECONDS);
        var parts =
                sums(
                        inOrder(samples).values().stream()
                                .filter(i -> i.start().isBefore(end))
                                .toList());

        whole.forEach((scope, sum) -> {
            if (scope instanceof DataCenterScope || scope instanceof PortfolioScope) return;
            isClose(parts.getOrDefault(scope, Energies.ZERO).wind(), sum.wind());
        });
        assertThat(whole.keySet()).isEqualTo(parts.keySet());
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void aWholeIsTheSumOfItsParts(long seed) {
        var figures = inOrder(new RandomPlant(seed, FAULTS).samples()).values();

        for (int second = 0; second < RandomPlant.SECONDS; second += 60) {
            var start = at(second);
            var minute = figures.stream().filter(i -> i.start().equals(start)).toList();
            var turbines = minute.stream().filter(i -> i.scope() instanceof TurbineScope).toList();
            var farms = minute.stream().filter(i -> i.scope() instanceof FarmScope).toList();
            var centers =
                    minute.stream().filter(i -> i.scope() instanceof DataCenterScope).toList();
            var whole = Plants.only(minute, new PortfolioScope("all"));
            assertThat(sum(farms)).isEqualTo(sum(turbines));
            assertThat(sum(farms).plus(sum(centers))).isEqualTo(whole.energies());
            assertThat(coverage(farms)).isEqualTo(coverage(turbines));
            assertThat(coverage(farms).generation()).isEqualTo(whole.coverage().generation());
            assertThat(coverage(centers).load()).isEqualTo(whole.coverage().load());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68})
    void everyFigureStaysWithinItsBounds(long seed) {
        for (var interval : inOrder(new RandomPlant(seed, 0.3).samples()).values()) {
            var wind = interval.energies().wind();
            assertThat(wind.generated()).isNotNegative();
            assertThat(wind.imported()).isNotNegative();
            // what is estimated for a blind turbine is in no available power
            boolean known = !interval.flags().contains(Flag.ESTIMATED);
            assertThat(wind.grid()).isBetween(0L, known ? wind.available() : Long.MAX_VALUE);
            assertThat(wind.own()).isBetween(0L, wind.available());
            assertThat(wind.down()).isBetween(0L, wind.available());
            assertThat(wind.unattributed()).isBetween(0L, wind.generated());
            interval.curtailmentRatio().ifPresent(r -> assertThat(r).isBetween(0.0, 1.0));
            interval.shareMatched().ifPresent(r -> assertThat(r).isBetween(0.0, 1.0));
            var load = interval.energies().load();
            assertThat(load.matched()).isBetween(0L, Math.min(load.facility(), load.delivered()));
        }
    }

    private static boolean inOutage(Sample sample) {
        return sample.device().site().equals("ridge")
                && sample.at().isAfter(at(130))
                && sample.at().isBefore(at(400));
    }

    private static List<Instant> minutes(Recompute recompute) {
        return Stream.iterate(
                        recompute.from(), m -> m.isBefore(recompute.to()), m -> m.plusSeconds(60))
                .toList();
    }

    private static Map<String, Interval> recomputed(List<Sample> samples, Instant minute) {
        var engine = new Engine(RandomPlant.plant(TIMING), minute);
        samples.stream()
                .filter(s -> !s.at().isBefore(minute.minus(TIMING.lookback())))
                .forEach(engine::apply);
        var figures = new LinkedHashMap<String, Interval>();
        collect(figures, engine.advance(minute.plusSeconds(60 + LATENESS)));
        return figures;
    }

    private static Map<String, Interval> inOrder(List<Sample> samples) {
        var arrivals = new TreeMap<Instant, List<Sample>>();
        samples.forEach(s -> arrivals.computeIfAbsent(s.at(), a -> new ArrayList<>()).add(s));
        return live(arrivals);
    }

    private static Map<String, Interval> live(SortedMap<Instant, List<Sample>> arrivals) {
        var engine = new Engine(RandomPlant.plant(TIMING), at(0));
        var closed = new LinkedHashMap<String, Interval>();
        arrivals.forEach((arrival, samples) -> {
            collect(closed, engine.advance(arrival));
            samples.forEach(s -> assertThat(engine.apply(s)).isEmpty());
        });
        collect(closed, engine.advance(at(END + LATENESS)));
        return closed;
    }

    private static void collect(Map<String, Interval> closed, List<Output> outputs) {
        for (var output : outputs) {
            var interval = ((Closed) output).interval();
            assertThat(closed.put(interval.start() + " " + interval.scope(), interval)).isNull();
        }
    }

    private static Map<Scope, Energies> sums(Iterable<Interval> intervals) {
        var sums = new LinkedHashMap<Scope, Energies>();
        intervals.forEach(i -> sums.merge(i.scope(), i.energies(), Energies::plus));
        return sums;
    }

    private static Energies sum(List<Interval> intervals) {
        return intervals.stream().map(Interval::energies).reduce(Energies.ZERO, Energies::plus);
    }

    private static Coverage coverage(List<Interval> intervals) {
        return intervals.stream().map(Interval::coverage).reduce(Coverage.NONE, Coverage::plus);
    }

    /// As many roundings apart as there are device-minutes in the sum.
    private static void isClose(WindEnergy parts, WindEnergy whole) {
        var most = within((long) RandomPlant.TURBINES * END / 60);
        assertThat(parts.generated()).isCloseTo(whole.generated(), most);
        assertThat(parts.grid()).isCloseTo(whole.grid(), most);
        assertThat(parts.own()).isCloseTo(whole.own(), most);
        assertThat(parts.down()).isCloseTo(whole.down(), most);
        assertThat(parts.performance()).isCloseTo(whole.performance(), most);
    }
}
