package io.windlass.analytics.period;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Plants;
import io.windlass.analytics.Scope;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.GridMix;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Sharing;
import io.windlass.analytics.plant.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A small plant of one farm and one data center (or two of each), and made-up intervals of it.
final class Book {
    static final Scope FARM = new FarmScope("F");
    static final Scope CENTER = new DataCenterScope("D");
    static final Scope WHOLE = new PortfolioScope("all");

    private Book() {}

    static Portfolio portfolio(ZoneId zone, Duration settlement, GridMix mix) {
        return new Portfolio(
                "all",
                zone,
                List.of(Farm.of("F", "ridge", zone, List.of(Plants.machine(1)))),
                List.of(Plants.dataCenter("D", 1, Level.DEVICE, 1)),
                List.of(new Contract("F", "D", 1, 0)),
                new Sharing(settlement, false, mix),
                Timing.DEFAULT);
    }

    /// What all three scopes say of an interval, in mWh.
    static List<Interval> hour(Instant start, long generated, long grid, long used) {
        return intervals(start, Duration.ofHours(1), generated, grid, used);
    }

    static List<Interval> intervals(
            Instant start, Duration length, long generated, long grid, long used) {
        var wind = wind(generated, grid);
        var load = new LoadEnergy(used, used, 0, 0);
        var all = new ArrayList<Interval>();
        all.add(interval(FARM, start, length, Energies.of(wind)));
        all.add(interval(CENTER, start, length, Energies.of(load)));
        all.add(interval(WHOLE, start, length, new Energies(wind, load)));
        return all;
    }

    static WindEnergy wind(long generated, long grid) {
        return new WindEnergy(generated, 0, generated + grid, grid, 0, 0, 0, 0);
    }

    static Interval interval(Scope scope, Instant start, Duration length, Energies energies) {
        var seen = new Part(length.toMillis(), length.toMillis());
        var coverage = new Coverage(seen, seen, new Sources(seen.seen(), 0, 0), seen, seen);
        return new Interval(scope, start, length, energies, coverage, Set.of(Flag.GOOD), 0);
    }

    static Period only(List<Period> periods, Grain grain, Scope scope) {
        var found =
                periods.stream()
                        .filter(p -> p.grain() == grain && p.scope().equals(scope))
                        .toList();
        if (found.size() != 1) throw new AssertionError(found.size() + " of " + scope);
        return found.get(0);
    }
}
