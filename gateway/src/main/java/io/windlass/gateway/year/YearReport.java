package io.windlass.gateway.year;

import io.windlass.analytics.Scope;
import io.windlass.analytics.period.Period;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.share.Plan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a simulated year comes to. Energies in GWh, ratios 0..1.
///
/// @param unaccountedGwh generation that is neither delivered, nor lost, nor unallocated: 0
public record YearReport(
        int year,
        double seconds,
        double generatedGwh,
        double availableGwh,
        double curtailedGwh,
        @Nullable Double curtailmentRatio,
        double unallocatedGwh,
        double lossesGwh,
        double unaccountedGwh,
        Share share,
        List<Center> dataCenters,
        List<Deal> contracts) {
    private static final double MILLIWATT_HOURS_PER_GWH = 1e12;

    public YearReport {
        dataCenters = List.copyOf(dataCenters);
        contracts = List.copyOf(contracts);
    }

    /// Use and what of it was renewable.
    public record Share(
            double usedGwh,
            double deliveredGwh,
            double absorbableGwh,
            @Nullable Double matched,
            @Nullable Double matchedHourly,
            @Nullable Double withGrid,
            @Nullable Double volumetric) {
        static Share of(Period year) {
            var load = year.account().energies().load();
            return new Share(
                    gwh(load.facility()),
                    gwh(load.delivered()),
                    gwh(year.figures().matching().absorbable()),
                    orNull(year.shareMatched()),
                    orNull(year.shareHourly()),
                    orNull(year.shareWithGrid()),
                    orNull(year.shareVolumetric()));
        }
    }

    /// A data center's year.
    public record Center(String id, double target, Share share) {
        boolean reaches(@Nullable Double reached) {
            return reached != null && reached >= target;
        }
    }

    /// A contract's year, against its plan where it has one.
    public record Deal(
            String id,
            double deliveredGwh,
            @Nullable Double plannedGwh,
            @Nullable Double aheadGwh) {}

    private static double gwh(long milliwattHours) {
        return milliwattHours / MILLIWATT_HOURS_PER_GWH;
    }

    private static double gwh(double milliwattHours) {
        return milliwattHours / MILLIWATT_HOURS_PER_GWH;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    /// The report of a run.
    ///
    /// @param years of every scope
    /// @param seconds that the run took
    public static YearReport of(
            Portfolio portfolio, Scenario scenario, Map<Scope, Period> years, double seconds) {
        var whole = Objects.requireNonNull(years.get(new Scope.PortfolioScope(portfolio.id())));
        var wind = whole.account().energies().wind();
        var remainder = whole.figures().remainder();
        long delivered = whole.account().energies().load().delivered();
        return new YearReport(
                scenario.year().getValue(),
                seconds,
                gwh(wind.generated()),
                gwh(wind.available()),
                gwh(wind.grid()),
                orNull(wind.curtailmentRatio()),
                gwh(remainder.unallocated()),
                gwh(remainder.losses()),
                gwh(wind.generated() - delivered - remainder.losses() - remainder.unallocated()),
                Share.of(whole),
                centers(portfolio, years),
                deals(portfolio, scenario, years));
    }

    private static List<Center> centers(Portfolio portfolio, Map<Scope, Period> years) {
        return portfolio.dataCenters().stream()
                .map(center -> {
                    var year = years.get(new Scope.DataCenterScope(center.id()));
                    return new Center(
                            center.id(), center.target(), Share.of(Objects.requireNonNull(year)));
                })
                .toList();
    }

    private static List<Deal> deals(
            Portfolio portfolio, Scenario scenario, Map<Scope, Period> years) {
        return portfolio.contracts().stream()
                .map(contract -> {
                    var year = years.get(new Scope.ContractScope(contract.id()));
                    return deal(contract, scenario, Objects.requireNonNull(year));
                })
                .toList();
    }

    private static Deal deal(Contract contract, Scenario scenario, Period year) {
        long delivered = year.account().energies().load().delivered();
        var annual = contract.term().annual();
        if (annual.isEmpty()) return new Deal(contract.id(), gwh(delivered), null, null);
        var plan = new Plan(annual.getAsLong(), contract.term(), scenario.year());
        return new Deal(
                contract.id(), gwh(delivered), gwh(plan.whole()), gwh(delivered - plan.whole()));
    }

    /// As a person reads it.
    public String text() {
        long matched = dataCenters.stream().filter(c -> c.reaches(c.share().matched())).count();
        long byVolume = dataCenters.stream().filter(c -> c.reaches(c.share().volumetric())).count();
        return """
        %d, reckoned in %.0f s
        generated    %,12.1f GWh of %,.1f GWh available
        curtailed    %,12.1f GWh = %s of curtailed + generated
        data centers %,12.1f GWh used, %,.1f GWh delivered to them, %,.1f GWh to nobody here, %,.1f GWh lost
        share        %s matched per settlement period, %s per hour
                     %s with the grid's mix, %s volumetric
        absorbable   %,12.1f GWh of curtailed wind under contract, while the grid filled in
        target       %d of %d data centers reach theirs as matched, %d by volume
        %s\
        """
                .formatted(
                        year,
                        seconds,
                        generatedGwh,
                        availableGwh,
                        curtailedGwh,
                        percent(curtailmentRatio),
                        share.usedGwh(),
                        share.deliveredGwh(),
                        unallocatedGwh,
                        lossesGwh,
                        percent(share.matched()),
                        percent(share.matchedHourly()),
                        percent(share.withGrid()),
                        percent(share.volumetric()),
                        share.absorbableGwh(),
                        matched,
                        dataCenters.size(),
                        byVolume,
                        plans());
    }

    private String plans() {
        return contracts.stream()
                .filter(deal -> deal.plannedGwh() != null)
                .map(deal ->
                        "contract     %,12.1f GWh delivered by %s, planned %,.1f: %+,.1f GWh"
                                .formatted(
                                        deal.deliveredGwh(),
                                        deal.id(),
                                        deal.plannedGwh(),
                                        deal.aheadGwh()))
                .collect(Collectors.joining("\n"));
    }

    private static String percent(@Nullable Double ratio) {
        return ratio == null ? "unknown" : String.format(Locale.ROOT, "%.2f %%", 100 * ratio);
    }
}
