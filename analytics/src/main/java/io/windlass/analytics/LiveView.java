package io.windlass.analytics;

import io.windlass.analytics.ledger.DataCenterLedger;
import io.windlass.analytics.ledger.Episode;
import io.windlass.analytics.ledger.Episode.EpisodeState;
import io.windlass.analytics.ledger.FarmInstant;
import io.windlass.analytics.ledger.FarmLedger;
import io.windlass.analytics.ledger.Headroom;
import io.windlass.analytics.ledger.LoadSum;
import io.windlass.analytics.ledger.Settled;
import io.windlass.analytics.ledger.WindSum;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.share.Allocator;
import io.windlass.analytics.view.DataCenterNow;
import io.windlass.analytics.view.Now;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is happening now, and since when.
final class LiveView {
    private static final String WHOLE = "portfolio";

    private final Allocator allocator;
    private final List<FarmLedger> farms;
    private final List<DataCenterLedger> dataCenters;
    private final Map<String, Episode> episodes = new TreeMap<>();
    private final Map<String, Settled> settled = new TreeMap<>();

    LiveView(Portfolio portfolio, List<FarmLedger> farms, List<DataCenterLedger> dataCenters) {
        allocator = new Allocator(portfolio);
        this.farms = farms;
        this.dataCenters = dataCenters;
        for (var farm : portfolio.farms()) {
            episodes.put("farm:" + farm.id(), new Episode(farm.ratedWatts()));
        }
        var rated = portfolio.farms().stream().mapToDouble(Farm::ratedWatts).sum();
        episodes.put(WHOLE, new Episode(rated));
    }

    /// Takes the intervals that closed last.
    void settle(Map<Scope, Interval> intervals) {
        intervals.forEach((scope, interval) -> {
            key(scope).ifPresent(key -> settled.put(key, settled(interval)));
        });
    }

    private static Optional<String> key(Scope scope) {
        return switch (scope) {
            case Scope.DataCenterScope(var id) -> Optional.of("dc:" + id);
            case Scope.PortfolioScope whole -> Optional.of(WHOLE);
            case Scope.FarmScope farm -> Optional.empty();
            case Scope.ContractScope contract -> Optional.empty();
            case Scope.TurbineScope turbine -> Optional.empty();
        };
    }

    private static Settled settled(Interval interval) {
        return new Settled(
                interval.start().toEpochMilli(),
                interval.length().toMillis(),
                interval.energies().load(),
                interval.coverage().facility(),
                interval.coverage().generation(),
                List.copyOf(interval.flags()));
    }

    /// Watches for curtailments that begin or end.
    void observe(long instant) {
        var whole = new WindSum();
        for (var ledger : farms) {
            var farm = ledger.at(instant);
            episode("farm:" + farm.id()).observe(instant, farm.sum().curtailed().value());
            whole.add(farm.sum());
        }
        episode(WHOLE).observe(instant, whole.curtailed().value());
    }

    Now now(Instant at) {
        long instant = at.toEpochMilli();
        var farmsNow = farms.stream().map(f -> f.at(instant)).toList();
        var wind = new WindSum();
        farmsNow.forEach(f -> wind.add(f.sum()));
        var load = new LoadSum();
        var loads = new LinkedHashMap<String, LoadSum>();
        for (var center : dataCenters) loads.put(center.dataCenter().id(), center.sum(instant));
        loads.values().forEach(load::add);
        var headroom = new Headroom(allocator, at, sums(farmsNow), loads);
        var centers =
                dataCenters.stream().map(d -> dataCenter(d, instant, loads, headroom)).toList();
        return new Now(
                at,
                wind.now(episode(WHOLE).now()),
                load.now(settled(WHOLE)),
                farmsNow.stream().map(f -> f.now(episode("farm:" + f.id()).now())).toList(),
                centers);
    }

    private DataCenterNow dataCenter(
            DataCenterLedger ledger, long instant, Map<String, LoadSum> loads, Headroom headroom) {
        var center = ledger.dataCenter();
        var load = loads.getOrDefault(center.id(), new LoadSum());
        return ledger.now(instant, load.now(settled("dc:" + center.id())), headroom.of(center));
    }

    private static Map<String, WindSum> sums(List<FarmInstant> farms) {
        return farms.stream().collect(Collectors.toMap(FarmInstant::id, FarmInstant::sum));
    }

    private Optional<Settled> settled(String key) {
        return Optional.ofNullable(settled.get(key));
    }

    private Episode episode(String key) {
        return Optional.ofNullable(episodes.get(key)).orElseThrow();
    }

    Map<String, EpisodeState> episodes() {
        return episodes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().state()));
    }

    Map<String, Settled> settled() {
        return Map.copyOf(settled);
    }

    void restore(EngineState state) {
        state.episodes()
                .forEach((key, episode) ->
                        Optional.ofNullable(episodes.get(key)).ifPresent(e -> e.restore(episode)));
        settled.putAll(state.settled());
    }
}
