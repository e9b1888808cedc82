package io.windlass.gateway.share;

import io.windlass.analytics.Scope;
import io.windlass.analytics.period.Grain;
import io.windlass.analytics.period.Period;
import io.windlass.analytics.period.Progress;
import io.windlass.analytics.period.Windows;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.share.Plan;
import io.windlass.analytics.time.Window;
import io.windlass.gateway.live.ContractNow;
import io.windlass.gateway.live.Periods;
import io.windlass.gateway.live.TargetNow;
import io.windlass.gateway.store.PeriodRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Periods, targets and contracts, read back from the store.
public final class StoredShares {
    private static final int MOST_ROWS = 100_000;

    private final Portfolio portfolio;
    private final Store store;
    private final Scopes scopes;
    private final Windows windows;

    public StoredShares(Portfolio portfolio, Store store) {
        this.portfolio = portfolio;
        this.store = store;
        scopes = new Scopes(portfolio);
        windows = new Windows(portfolio);
    }

    /// The periods of a scope that start in a span; empty if there is no such scope.
    ///
    /// @param now by which they are final or not
    public Optional<Periods> periods(String scope, Grain grain, Window span, Instant now)
            throws InterruptedException {
        var known = scopes.named(scope);
        if (known.isEmpty()) return Optional.empty();
        var entries =
                read(grain, known.get(), span).stream()
                        .map(period -> PeriodEntries.of(period, now))
                        .toList();
        return Optional.of(new Periods(scope, grain.label(), entries));
    }

    /// Every data center's year so far.
    public List<TargetNow> targets(Instant now) throws InterruptedException {
        var targets = new ArrayList<TargetNow>();
        for (var center : portfolio.dataCenters())
            targets.add(target(center, progress(new Scope.DataCenterScope(center.id()), now)));
        return targets;
    }

    /// What every contract brought this year.
    public List<ContractNow> contracts(Instant now) throws InterruptedException {
        var contracts = new ArrayList<ContractNow>();
        for (var contract : portfolio.contracts())
            contracts.add(
                    contract(contract, progress(new Scope.ContractScope(contract.id()), now)));
        return contracts;
    }

    private Progress progress(Scope scope, Instant now) throws InterruptedException {
        var zone = windows.zone(scope);
        return new Progress(read(Grain.DAY, scope, Progress.span(now, zone)), now, zone);
    }

    private List<Period> read(Grain grain, Scope scope, Window span) throws InterruptedException {
        var query =
                new Query(
                        PeriodRows.TABLE,
                        PeriodRows.tags(grain, scope),
                        span.start(),
                        span.end(),
                        MOST_ROWS);
        return store.read(query).stream().map(row -> PeriodRows.period(grain, scope, row)).toList();
    }

    private static TargetNow target(DataCenter center, Progress progress) {
        var target = progress.target(center.target());
        return new TargetNow(
                center.id(),
                center.target(),
                progress.today(),
                seen(progress, (double) target.used()),
                seen(progress, (double) target.matched()),
                PeriodEntries.orNull(target.reached()),
                PeriodEntries.orNull(target.forecast()),
                seen(progress, target.shortfall()),
                PeriodEntries.orNull(target.requiredRest()),
                target.isOutOfReach(),
                progress.coverage(),
                PeriodEntries.names(progress.flags()));
    }

    private static ContractNow contract(Contract contract, Progress progress) {
        var annual = contract.term().annual();
        var plan =
                annual.isEmpty()
                        ? Optional.<Plan>empty()
                        : Optional.of(
                                new Plan(annual.getAsLong(), contract.term(), progress.year()));
        return new ContractNow(
                contract.id(),
                contract.farm(),
                contract.dataCenter(),
                progress.today(),
                seen(progress, (double) progress.delivered()),
                seen(progress, (double) progress.matched()),
                orNull(plan.map(p -> PeriodEntries.wattHours(p.whole()))),
                orNull(plan.map(Plan::meanWatts)),
                orNull(plan.map(p -> PeriodEntries.wattHours(p.due(progress.today())))),
                plan.isEmpty()
                        ? null
                        : seen(progress, plan.get().ahead(progress.delivered(), progress.today())),
                progress.coverage(),
                PeriodEntries.names(progress.flags()));
    }

    /// Missing is not zero.
    private static @Nullable Double seen(Progress progress, double milliwattHours) {
        return progress.coverage() > 0
                ? Double.valueOf(PeriodEntries.wattHours(milliwattHours))
                : null;
    }

    private static @Nullable Double orNull(Optional<Double> value) {
        return value.isPresent() ? value.get() : null;
    }
}
