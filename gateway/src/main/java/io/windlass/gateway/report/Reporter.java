package io.windlass.gateway.report;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.plant.Portfolio;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds replayed intervals up, by scope and period.
public final class Reporter {
    private final Portfolio portfolio;
    private final Replay replay;
    private final Grain grain;
    private final boolean turbines;
    private final Map<Scope, ZoneId> zones = new HashMap<>();

    /// @param turbines each for itself too
    public Reporter(Portfolio portfolio, Replay replay, Grain grain, boolean turbines) {
        this.portfolio = portfolio;
        this.replay = replay;
        this.grain = grain;
        this.turbines = turbines;
        for (var farm : portfolio.farms()) {
            zones.put(new Scope.FarmScope(farm.id()), farm.zone());
            farm.turbines()
                    .forEach(t -> zones.put(new Scope.TurbineScope(t.device()), farm.zone()));
        }
    }

    private record Key(Instant start, Scope scope) {}

    /// Reckons `[from, to)` from the stored readings.
    ///
    /// @param lookback how far before `from` the replay begins: what was said then may still stand
    /// @throws io.windlass.gateway.store.Store.StoreUnavailable if the store cannot be read now
    public Report report(Instant from, Instant to, Duration lookback) throws InterruptedException {
        var sums = new LinkedHashMap<Key, Sum>();
        replay.run(
                from,
                to,
                lookback,
                interval -> {
                    if (name(interval.scope()).isPresent())
                        sums.computeIfAbsent(key(interval, from), _ -> new Sum()).add(interval);
                });
        var lines = new ArrayList<Line>();
        sums.forEach((key, sum) -> lines.add(line(key, sum, to)));
        return new Report(portfolio.id(), from, to, List.copyOf(lines));
    }

    private Key key(Interval interval, Instant from) {
        var scope = interval.scope();
        var start = grain == Grain.WHOLE ? from : grain.start(interval.start(), zone(scope));
        return new Key(start.isBefore(from) ? from : start, scope);
    }

    private Line line(Key key, Sum sum, Instant to) {
        var end = grain == Grain.WHOLE ? to : grain.end(key.start(), zone(key.scope()));
        var name = name(key.scope()).orElseThrow();
        return Line.of(name, key.start(), end.isAfter(to) ? to : end, sum);
    }

    private ZoneId zone(Scope scope) {
        return Optional.ofNullable(zones.get(scope)).orElse(portfolio.zone());
    }

    private Optional<String> name(Scope scope) {
        return switch (scope) {
            case Scope.PortfolioScope _ -> Optional.of("portfolio");
            case Scope.FarmScope(var id) -> Optional.of("farm:" + id);
            case Scope.TurbineScope(var device) ->
                    turbines ? Optional.of("turbine:" + device) : Optional.empty();
            case Scope.DataCenterScope _, Scope.ContractScope _ -> Optional.empty();
        };
    }
}
