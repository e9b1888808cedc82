package io.windlass.analytics.alert;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.alert.AlertScope.Kind;
import io.windlass.analytics.alert.Limited.LimitSource;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Portfolio;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums the intervals of one span up for the scopes that have alerts: the portfolio first, then
/// sites, then farms, so that parents are judged before their children.
public final class Slices {
    private final Portfolio portfolio;

    public Slices(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /// Rated power in W of every scope, the widest first.
    public Map<AlertScope, Double> scopes() {
        var rated = new LinkedHashMap<AlertScope, Double>();
        for (var kind : List.of(Kind.PORTFOLIO, Kind.SITE, Kind.FARM)) {
            for (var farm : portfolio.farms())
                rated.merge(scope(kind, farm), farm.ratedWatts(), Double::sum);
        }
        return rated;
    }

    /// The slices of intervals of one span. Scopes of which no farm is among them are left out.
    public Map<AlertScope, Slice> of(List<Interval> intervals) {
        var byScope = new HashMap<Scope, Interval>();
        intervals.forEach(interval -> byScope.put(interval.scope(), interval));
        var farms = new LinkedHashMap<String, Slice>();
        for (var farm : portfolio.farms()) {
            var interval = Optional.ofNullable(byScope.get(new Scope.FarmScope(farm.id())));
            interval.ifPresent(i -> farms.put(farm.id(), slice(i, limited(farm, i, byScope))));
        }
        return of(farms);
    }

    /// The slices of one span from those of the farms, by their ids.
    public Map<AlertScope, Slice> of(Map<String, Slice> farms) {
        var slices = new LinkedHashMap<AlertScope, Slice>();
        for (var kind : List.of(Kind.PORTFOLIO, Kind.SITE, Kind.FARM)) {
            for (var farm : portfolio.farms()) {
                var slice = Optional.ofNullable(farms.get(farm.id()));
                slice.ifPresent(s -> slices.merge(scope(kind, farm), s, Slice::and));
            }
        }
        return slices;
    }

    /// The farms that a scope is the sum of.
    public List<Farm> farms(AlertScope scope) {
        return portfolio.farms().stream()
                .filter(farm ->
                        List.of(Kind.PORTFOLIO, Kind.SITE, Kind.FARM).contains(scope.kind())
                                && scope(scope.kind(), farm).equals(scope))
                .toList();
    }

    /// The scopes that hold a scope, the widest first. An edge or a device has none here.
    List<AlertScope> parents(AlertScope scope) {
        var farm = farms(scope).stream().findFirst();
        return switch (scope.kind()) {
            case PORTFOLIO, DC, EDGE, DEVICE -> List.of();
            case SITE -> farm.map(f -> List.of(scope(Kind.PORTFOLIO, f))).orElse(List.of());
            case FARM ->
                    farm.map(f -> List.of(scope(Kind.PORTFOLIO, f), scope(Kind.SITE, f)))
                            .orElse(List.of());
        };
    }

    private AlertScope scope(Kind kind, Farm farm) {
        return switch (kind) {
            case PORTFOLIO -> new AlertScope(kind, portfolio.id());
            case SITE -> new AlertScope(kind, farm.site());
            case FARM, DC, EDGE, DEVICE -> new AlertScope(Kind.FARM, farm.id());
        };
    }

    private static Slice slice(Interval interval, Limited limited) {
        var wind = interval.energies().wind();
        var coverage = interval.coverage();
        return new Slice(
                interval.start().toEpochMilli(),
                interval.end().toEpochMilli(),
                wind.grid(),
                wind.generated() - wind.unattributed(),
                Math.max(wind.available(), wind.generated() + wind.grid()),
                worse(coverage.generation(), coverage.curtailment()),
                limited);
    }

    /// What was seen of the one that was seen less.
    public static Part worse(Part one, Part other) {
        return one.fraction() <= other.fraction() ? one : other;
    }

    private static Limited limited(Farm farm, Interval whole, Map<Scope, Interval> all) {
        long turbines =
                farm.turbines().stream()
                        .map(t -> Optional.ofNullable(all.get(new Scope.TurbineScope(t.device()))))
                        .filter(i -> i.isPresent() && i.get().energies().wind().grid() > 0)
                        .count();
        var source =
                whole.energies().wind().grid() == 0
                        ? LimitSource.NONE
                        : turbines > 0 ? LimitSource.TURBINES : LimitSource.PARK;
        return new Limited((int) turbines, farm.turbines().size(), source);
    }
}
