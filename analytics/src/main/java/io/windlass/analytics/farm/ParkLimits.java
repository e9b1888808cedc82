package io.windlass.analytics.farm;

import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.power.Limit;
import io.windlass.analytics.track.Steps;
import java.util.ArrayList;
import java.util.List;

/// The limit of a whole park at its grid connection, where its turbines have none that counts:
/// `grid = Σ A − max(Σ P, L / (1 − loss))`, shared out to the turbines in proportion to what each
/// could have made more, so that the farm stays the sum of its turbines. Never on top of limits of
/// turbines.
public final class ParkLimits {
    private final Farm farm;

    public ParkLimits(Farm farm) {
        this.farm = farm;
    }

    /// The walks, with what the park's limit took.
    ///
    /// @param walks of each turbine over one span of time
    /// @param limits of the park, in W at the grid connection
    public List<List<Stretch>> applied(List<List<Stretch>> walks, Steps<Limit> limits) {
        if (limits.all(limit -> limit instanceof Limit.None)) return walks;
        long from = walks.stream().flatMap(List::stream).mapToLong(Stretch::from).min().orElse(0);
        long to = walks.stream().flatMap(List::stream).mapToLong(Stretch::to).max().orElse(0);
        var cuts = new Steps.Builder<Cut>();
        limits.during(
                from,
                to,
                (limit, start, end) -> {
                    Sweep.over(
                            walks, start, end, (present, s, e) -> cuts.add(s, cut(limit, present)));
                });
        var steps = cuts.build();
        return walks.stream().map(walk -> under(walk, steps)).toList();
    }

    private Cut cut(Limit limit, List<Stretch> present) {
        boolean turbinesAreLimited = present.stream().anyMatch(this::isLimited);
        return switch (limit) {
            case Limit.None none -> Cut.NONE;
            case Limit.Unknown unknown -> turbinesAreLimited ? Cut.NONE : Cut.OPEN;
            case Limit.At(var watts) ->
                    turbinesAreLimited ? Cut.NONE : shared(watts / (1 - farm.loss()), present);
        };
    }

    private boolean isLimited(Stretch stretch) {
        return stretch.isLimited(farm.deadband());
    }

    private Cut shared(double limitWatts, List<Stretch> present) {
        var sum = ParkSum.of(present);
        if (!sum.tells()) return Cut.OPEN;
        double limit = sum.partOf(limitWatts);
        double taken = sum.available() - Math.max(sum.made(), limit);
        boolean counts = limit < sum.available() - farm.deadband() * sum.rated();
        return counts && taken > 0 ? new Cut.Shared(taken / sum.room(), sum.usual()) : Cut.NONE;
    }

    private static List<Stretch> under(List<Stretch> walk, Steps<Cut> cuts) {
        var cut = new ArrayList<Stretch>(walk.size());
        for (var stretch : walk) {
            cuts.during(
                    stretch.from(),
                    stretch.to(),
                    (how, from, to) -> {
                        cut.add(how.of(stretch.between(from, to)));
                    });
        }
        return cut;
    }
}
