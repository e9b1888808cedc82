package io.windlass.analytics.period;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.Scope.ContractScope;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.period.Tally.Said;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.share.Allocator;
import io.windlass.analytics.share.Remainder;
import io.windlass.analytics.time.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Settles one period: sets what was generated against what was used, by sums over the whole
/// period.
final class Settlement {
    private final Portfolio portfolio;
    private final Allocator allocator;

    Settlement(Portfolio portfolio) {
        this.portfolio = portfolio;
        allocator = new Allocator(portfolio);
    }

    /// The periods of farms, data centers, contracts and portfolio, as far as there are intervals.
    List<Period> settle(Window window, Collection<Interval> intervals) {
        var tallies = new LinkedHashMap<Scope, Tally>();
        for (var interval : intervals)
            tallies.computeIfAbsent(interval.scope(), s -> new Tally()).add(interval);
        var cut = new Cut(Grain.SETTLEMENT, window, window.end());
        return new Round(cut, tallies, Outcome.of(allocator, window, tallies)).periods();
    }

    /// One round of settling.
    private final class Round {
        private final Cut cut;
        private final Map<Scope, Tally> tallies;
        private final Outcome outcome;
        private final List<Period> periods = new ArrayList<>();
        private LoadEnergy load = LoadEnergy.ZERO;
        private ShareFigures figures = ShareFigures.NONE;

        Round(Cut cut, Map<Scope, Tally> tallies, Outcome outcome) {
            this.cut = cut;
            this.tallies = tallies;
            this.outcome = outcome;
        }

        List<Period> periods() {
            for (var farm : portfolio.farms()) farm(farm.id());
            for (var center : portfolio.dataCenters()) dataCenter(center.id());
            portfolio.contracts().forEach(this::contract);
            var whole = new PortfolioScope(portfolio.id());
            add(whole, tally(whole), new Said(supplied(tally(whole).energies()), figures));
            return periods;
        }

        private Energies supplied(Energies whole) {
            return new Energies(whole.wind(), load, whole.metered(), whole.own());
        }

        private void farm(String id) {
            var scope = new FarmScope(id);
            var remainder = outcome.actual().farms().getOrDefault(id, Remainder.NONE);
            var own = ShareFigures.of(remainder);
            figures = figures.plus(own);
            add(scope, tally(scope), new Said(tally(scope).energies(), own));
        }

        private void dataCenter(String id) {
            var scope = new DataCenterScope(id);
            var used = tally(scope).energies().load();
            long delivered = outcome.delivered(id);
            long matched = Math.min(used.facility(), delivered);
            var met = new LoadEnergy(used.it(), used.facility(), delivered, matched);
            var mix = portfolio.sharing().gridMix().at(cut.window().start());
            long curtailed = outcome.curtailed(id);
            var matching = new Matching(curtailed, met.absorbable(curtailed), 0, 0);
            var fill = GridFill.of(met.residual(), mix);
            var own = new ShareFigures(matching, fill, Remainder.NONE);
            load = load.plus(met);
            figures = figures.plus(own);
            add(scope, tally(scope), new Said(Energies.of(met), own));
        }

        /// What it is allotted stands as generated, so that losses are the difference.
        private void contract(Contract contract) {
            var delivery = outcome.actual().contract(contract.id());
            var energies =
                    new Energies(
                            WindEnergy.generated(delivery.allotted()),
                            new LoadEnergy(0, 0, delivery.delivered(), delivery.matched()));
            long curtailed = outcome.contractCurtailed(contract.id());
            var figures =
                    new ShareFigures(
                            new Matching(curtailed, 0, 0, 0),
                            GridFill.NONE,
                            new Remainder(delivery.lost(), 0, 0));
            var farm = tally(new FarmScope(contract.farm()));
            var center = tally(new DataCenterScope(contract.dataCenter()));
            add(
                    new ContractScope(contract.id()),
                    Tally.supply(farm, center),
                    new Said(energies, figures));
        }

        private void add(Scope scope, Tally tally, Said said) {
            if (!tally.isEmpty()) periods.add(tally.period(scope, cut, said));
        }

        private Tally tally(Scope scope) {
            return tallies.getOrDefault(scope, new Tally());
        }
    }
}
