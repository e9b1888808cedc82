package io.windlass.analytics.farm;

import io.windlass.analytics.energy.Source;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.TurbineType;
import io.windlass.analytics.power.Available;
import io.windlass.analytics.power.Limit;
import io.windlass.analytics.power.Mode;
import io.windlass.analytics.power.Split;
import io.windlass.analytics.track.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Available power of turbines that have no better source, as the mean power of the machines of
/// their type in the farm that run free: at least two of them.
public final class Benchmarks {
    private static final int LEAST = 2;
    private static final double MILLI = 1000;

    private final Farm farm;

    public Benchmarks(Farm farm) {
        this.farm = farm;
    }

    /// The walks, with what benchmarks can tell filled in. While the park is limited as a whole
    /// nobody runs free.
    ///
    /// @param walks of each turbine over one span of time
    public List<List<Stretch>> filled(List<List<Stretch>> walks, Steps<Limit> park) {
        if (walks.stream().noneMatch(walk -> walk.stream().anyMatch(Benchmarks::isBlind)))
            return walks;
        Map<TurbineType, Steps<Available>> known = new HashMap<>();
        return walks.stream()
                .map(walk -> {
                    if (walk.stream().noneMatch(Benchmarks::isBlind)) return walk;
                    var type = walk.get(0).turbine().type();
                    return with(walk, known.computeIfAbsent(type, t -> steps(t, walks, park)));
                })
                .toList();
    }

    private List<Stretch> with(List<Stretch> walk, Steps<Available> benchmark) {
        var filled = new ArrayList<Stretch>(walk.size());
        for (var stretch : walk) {
            if (!isBlind(stretch)) filled.add(stretch);
            else
                benchmark.during(
                        stretch.from(),
                        stretch.to(),
                        (available, from, to) -> {
                            filled.add(with(stretch.between(from, to), available));
                        });
        }
        return filled;
    }

    private Stretch with(Stretch stretch, Available available) {
        double deadband = farm.deadband() * stretch.turbine().ratedWatts();
        return stretch.with(available, Split.of(stretch.conditions(), available, deadband));
    }

    private static boolean isBlind(Stretch stretch) {
        return stretch.available().source() == Source.NONE
                && stretch.turbine().type().sources().contains(Source.REFERENCE);
    }

    private static Steps<Available> steps(
            TurbineType type, List<List<Stretch>> walks, Steps<Limit> park) {
        var like =
                walks.stream()
                        .filter(w -> !w.isEmpty() && w.get(0).turbine().type().isLike(type))
                        .toList();
        var steps = new Steps.Builder<Available>().add(Long.MIN_VALUE, Available.UNKNOWN);
        park.during(
                start(walks),
                end(walks),
                (limit, from, to) -> {
                    boolean free = limit instanceof Limit.None;
                    Sweep.over(
                            like,
                            from,
                            to,
                            (present, start, end) -> {
                                steps.add(start, free ? mean(present) : Available.UNKNOWN);
                            });
                });
        return steps.build();
    }

    private static Available mean(List<Stretch> present) {
        var made =
                present.stream()
                        .filter(Benchmarks::runsFree)
                        .mapToLong(s -> s.split().generated())
                        .summaryStatistics();
        return made.getCount() < LEAST
                ? Available.UNKNOWN
                : Available.of(made.getSum() / MILLI / made.getCount(), Source.REFERENCE);
    }

    private static boolean runsFree(Stretch stretch) {
        var conditions = stretch.conditions();
        return stretch.split().powered()
                && conditions.mode() == Mode.FREE
                && conditions.grid() instanceof Limit.None
                && conditions.own() instanceof Limit.None;
    }

    private static long start(List<List<Stretch>> walks) {
        return walks.stream()
                .filter(w -> !w.isEmpty())
                .mapToLong(w -> w.get(0).from())
                .min()
                .orElse(0);
    }

    private static long end(List<List<Stretch>> walks) {
        return walks.stream()
                .filter(w -> !w.isEmpty())
                .mapToLong(w -> w.get(w.size() - 1).to())
                .max()
                .orElse(0);
    }
}
