package io.windlass.gateway.config;

import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.LoadPoint;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Turbine;
import io.windlass.settings.Nearest;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import io.windlass.settings.Problem;
import io.windlass.settings.Ranges;
import io.windlass.settings.SettingsException;
import io.windlass.telemetry.DeviceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Turns the written portfolio into the one that is reckoned with, or into every problem it has.
public final class PortfolioPlan {
    private final PortfolioConfig config;
    private final List<Problem> problems = new ArrayList<>();

    private PortfolioPlan(PortfolioConfig config) {
        this.config = config;
    }

    /// The portfolio.
    ///
    /// @throws SettingsException with every problem at its place
    public static Portfolio of(GatewayConfig config) {
        var plan = new PortfolioPlan(config.portfolio());
        var portfolio = plan.portfolio(config.timing());
        if (!plan.problems.isEmpty()) throw new SettingsException(plan.problems);
        return portfolio.orElseThrow();
    }

    private Optional<Portfolio> portfolio(TimingConfig timing) {
        var farms = config.farms().stream().flatMap(f -> farm(f).stream()).toList();
        var centers = config.dataCenters().stream().flatMap(d -> center(d).stream()).toList();
        var contracts = config.contracts().stream().flatMap(c -> contract(c).stream()).toList();
        return tried(
                config.place(),
                () ->
                        new Portfolio(
                                config.id(),
                                farms,
                                centers,
                                contracts,
                                optional(config.gridMix()),
                                timing.timing()));
    }

    private Optional<Farm> farm(FarmConfig farm) {
        double rated = farm.ratedPower().watts();
        var turbines =
                farm.turbines().stream()
                        .flatMap(range -> devices(farm.site(), range))
                        .map(device -> new Turbine(device, rated, Optional.empty()));
        return tried(
                farm.place(),
                () ->
                        new Farm(
                                farm.id(),
                                farm.site(),
                                farm.zone(),
                                turbines.toList(),
                                farm.deadband()));
    }

    private Optional<DataCenter> center(DataCenterConfig center) {
        var loads = center.pdus().stream().flatMap(pdus -> loads(center.site(), pdus));
        return tried(
                center.place(),
                () ->
                        new DataCenter(
                                center.id(),
                                center.site(),
                                center.target(),
                                center.pue(),
                                loads.toList(),
                                optional(center.spareCapacity().map(Watts::watts))));
    }

    private Stream<LoadPoint> loads(String site, PduConfig pdus) {
        return devices(site, pdus.devices())
                .map(device -> new LoadPoint(device, pdus.feed(), pdus.level()));
    }

    private Optional<Contract> contract(ContractConfig contract) {
        var farms = config.farms().stream().map(FarmConfig::id).toList();
        var centers = config.dataCenters().stream().map(DataCenterConfig::id).toList();
        boolean farm = isKnown("farm", contract.farm(), farms);
        boolean center = isKnown("data center", contract.dataCenter(), centers);
        if (!farm || !center) return Optional.empty();
        return tried(
                contract.place(),
                () ->
                        new Contract(
                                contract.farm().value(),
                                contract.dataCenter().value(),
                                contract.fraction(),
                                contract.loss()));
    }

    private boolean isKnown(String what, Placed<String> name, Collection<String> known) {
        if (known.contains(name.value())) return true;
        var written = name.value();
        var text =
                "no %s `%s` is declared%s".formatted(what, written, Nearest.hint(written, known));
        problems.add(name.place().problem(text));
        return false;
    }

    private Stream<DeviceId> devices(String site, Placed<String> range) {
        return tried(
                        range.place(),
                        () ->
                                Ranges.expand(range.value()).stream()
                                        .map(device -> new DeviceId(site, device))
                                        .toList())
                .stream()
                .flatMap(List::stream);
    }

    private <T> Optional<T> tried(Place place, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            String.valueOf(e.getMessage())
                    .lines()
                    .forEach(line -> problems.add(place.problem(line)));
            return Optional.empty();
        }
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
