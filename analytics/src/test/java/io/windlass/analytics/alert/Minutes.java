package io.windlass.analytics.alert;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Plants;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.alert.AlertScope.Kind;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A portfolio of farms of one turbine each, and minutes of them as tests want them.
final class Minutes {
    static final double RATED = Plants.RATED;
    static final AlertScope FARM = new AlertScope(Kind.FARM, "f1");
    static final AlertScope SITE = new AlertScope(Kind.SITE, "s1");
    static final AlertScope WHOLE = new AlertScope(Kind.PORTFOLIO, "all");

    /// Energy of a minute at rated power, in mWh.
    static final long MINUTE = Math.round(RATED * 1000 / 60);

    private Minutes() {}

    /// Farms f1, f2, … at sites s1, s2, …, each of one turbine of 2 MW.
    static Portfolio portfolio(int farms) {
        var all = new ArrayList<Farm>();
        for (int i = 1; i <= farms; i++)
            all.add(Farm.of("f" + i, "s" + i, ZoneOffset.UTC, List.of(Plants.machine(i))));
        return Plants.portfolio(Timing.DEFAULT, all, List.of());
    }

    /// What a farm did in a minute, in parts of its rated power; coverage 0..1.
    record Farmed(double generated, double curtailed, double coverage) {
        static Farmed of(double offered, double ratio) {
            return new Farmed(offered * (1 - ratio), offered * ratio, 1);
        }

        static final Farmed CALM = new Farmed(0, 0, 1);
        static final Farmed BLIND = new Farmed(0, 0, 0);
    }

    static Instant minute(int number) {
        return Plants.START.plus(Duration.ofMinutes(number));
    }

    /// The closed intervals of a minute: farm i did what the i-th says.
    static List<Interval> of(int minute, Farmed... farms) {
        var intervals = new ArrayList<Interval>();
        for (int i = 0; i < farms.length; i++) intervals.addAll(farm(minute, i + 1, farms[i]));
        return intervals;
    }

    private static List<Interval> farm(int minute, int number, Farmed farmed) {
        long grid = Math.round(farmed.curtailed * MINUTE);
        long generated = Math.round(farmed.generated * MINUTE);
        var wind = new WindEnergy(generated, 0, generated + grid, grid, 0, 0, 0, 0);
        long expected = 120_000_000;
        var part = new Part(Math.round(farmed.coverage * expected), expected);
        var coverage = Coverage.of(part, part, new Sources(part.seen(), 0, 0));
        var length = Duration.ofMinutes(1);
        var start = minute(minute);
        var energies = Energies.of(wind);
        return List.of(
                new Interval(
                        new TurbineScope(Plants.turbine(number)),
                        start,
                        length,
                        energies,
                        coverage,
                        Set.of(),
                        0),
                new Interval(
                        new FarmScope("f" + number),
                        start,
                        length,
                        energies,
                        coverage,
                        Set.of(),
                        0));
    }
}
