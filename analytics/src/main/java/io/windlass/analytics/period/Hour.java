package io.windlass.analytics.period;

import io.windlass.analytics.Scope;
import io.windlass.analytics.period.Tally.Said;
import io.windlass.analytics.share.Allocator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Adds up settlement periods to an hour, and matches the hour's sums beside.
final class Hour {
    private final Cut cut;
    private final Map<Scope, Tally> tallies;
    private final Outcome outcome;

    Hour(Cut cut, Map<Scope, Tally> tallies, Allocator allocator) {
        this.cut = cut;
        this.tallies = tallies;
        outcome = Outcome.of(allocator, cut.window(), tallies);
    }

    List<Period> periods() {
        return tallies.entrySet().stream()
                .map(e -> e.getValue().period(e.getKey(), cut, said(e.getKey(), e.getValue())))
                .toList();
    }

    private Said said(Scope scope, Tally tally) {
        return new Said(
                tally.energies(), tally.figures().hourly(matched(scope), absorbable(scope)));
    }

    private long matched(Scope scope) {
        return switch (scope) {
            case Scope.DataCenterScope(String id) -> Math.min(used(scope), outcome.delivered(id));
            case Scope.ContractScope(String id) -> outcome.actual().contract(id).matched();
            case Scope.PortfolioScope whole -> centers().mapToLong(this::matched).sum();
            case Scope.FarmScope farm -> 0;
            case Scope.TurbineScope turbine -> 0;
        };
    }

    private long absorbable(Scope scope) {
        return switch (scope) {
            case Scope.DataCenterScope(String id) ->
                    Math.min(outcome.curtailed(id), used(scope) - matched(scope));
            case Scope.PortfolioScope whole -> centers().mapToLong(this::absorbable).sum();
            case Scope.ContractScope contract -> 0;
            case Scope.FarmScope farm -> 0;
            case Scope.TurbineScope turbine -> 0;
        };
    }

    private Stream<Scope> centers() {
        return tallies.keySet().stream().filter(Scope.DataCenterScope.class::isInstance);
    }

    private long used(Scope scope) {
        return tallies.getOrDefault(scope, new Tally()).energies().load().facility();
    }
}
