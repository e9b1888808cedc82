package io.windlass.analytics.period;

import io.windlass.analytics.Scope;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which periods there are. Up to an hour they are those of the portfolio's zone, for all scopes,
/// so that what is generated here can be set against what is used there; days and more are those of
/// the zone of each farm, data center and contract (its farm's).
public final class Windows {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Portfolio portfolio;
    private final Map<Scope, ZoneId> zones = new LinkedHashMap<>();

    public Windows(Portfolio portfolio) {
        this.portfolio = portfolio;
        for (var farm : portfolio.farms()) zones.put(new Scope.FarmScope(farm.id()), farm.zone());
        for (DataCenter center : portfolio.dataCenters())
            zones.put(new Scope.DataCenterScope(center.id()), center.zone());
        for (Contract contract : portfolio.contracts())
            zones.put(new Scope.ContractScope(contract.id()), zone(contract.farm()));
        zones.put(new Scope.PortfolioScope(portfolio.id()), portfolio.zone());
    }

    private ZoneId zone(String farm) {
        return portfolio.farms().stream()
                .filter(f -> f.id().equals(farm))
                .map(Farm::zone)
                .findFirst()
                .orElse(portfolio.zone());
    }

    /// All scopes that are settled, the portfolio last.
    public List<Scope> scopes() {
        return List.copyOf(zones.keySet());
    }

    public ZoneId zone(Scope scope) {
        return zones.getOrDefault(scope, portfolio.zone());
    }

    /// The settlement period that holds an instant.
    public Window settlement(Instant at) {
        return of(Grain.SETTLEMENT, at, portfolio.zone());
    }

    /// The window of a scope that holds an instant.
    public Window of(Grain grain, Instant at, Scope scope) {
        return of(grain, at, zone(scope));
    }

    /// The windows that hold an instant, and whose they are.
    Map<Window, List<Scope>> of(Grain grain, Instant at) {
        var windows = new LinkedHashMap<Window, List<Scope>>();
        zones.forEach((scope, zone) ->
                windows.computeIfAbsent(of(grain, at, zone), w -> new ArrayList<>()).add(scope));
        return windows;
    }

    private Window of(Grain grain, Instant at, ZoneId zone) {
        return switch (grain) {
            case SETTLEMENT -> Window.of(at, portfolio.sharing().settlement(), portfolio.zone());
            case HOUR -> Window.of(at, HOUR, portfolio.zone());
            case DAY -> Window.dayOf(at, zone);
            case MONTH -> Window.monthOf(at, zone);
            case YEAR -> Window.yearOf(at, zone);
        };
    }
}
