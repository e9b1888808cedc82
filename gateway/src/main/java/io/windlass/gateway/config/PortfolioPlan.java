package io.windlass.gateway.config;

import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.GridMix;
import io.windlass.analytics.plant.LoadPoint;
import io.windlass.analytics.plant.Metering;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Quota;
import io.windlass.analytics.plant.Sharing;
import io.windlass.analytics.plant.Term;
import io.windlass.settings.SettingsException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Turns the written portfolio into the one that is reckoned with, or into every problem it has.
public final class PortfolioPlan {
    private final PortfolioConfig config;
    private final Attempts attempts = new Attempts();

    private PortfolioPlan(PortfolioConfig config) {
        this.config = config;
    }

    /// The portfolio.
    ///
    /// @throws SettingsException with every problem at its place
    public static Portfolio of(GatewayConfig config) {
        var plan = new PortfolioPlan(config.portfolio());
        var portfolio = plan.portfolio(config.timing());
        if (!plan.attempts.problems().isEmpty())
            throw new SettingsException(plan.attempts.problems());
        return portfolio.orElseThrow();
    }

    private Optional<Portfolio> portfolio(TimingConfig timing) {
        var types = TurbineTypes.load(config.turbineTypes());
        var farms = config.farms().stream().flatMap(f -> farm(f, types).stream()).toList();
        var centers = config.dataCenters().stream().flatMap(d -> center(d).stream()).toList();
        var contracts = config.contracts().stream().flatMap(c -> contract(c).stream()).toList();
        return attempts.tried(
                config.place(),
                () ->
                        new Portfolio(
                                config.id(),
                                config.zone(),
                                farms,
                                centers,
                                contracts,
                                sharing(),
                                timing.timing()));
    }

    private Optional<Farm> farm(FarmConfig farm, TurbineTypes types) {
        return new FarmPlan(farm, config.zone(), types, attempts).farm();
    }

    private Sharing sharing() {
        return new Sharing(config.settlement(), config.pool(), gridMix());
    }

    private GridMix gridMix() {
        if (config.gridMix().isPresent()) return new GridMix.Constant(config.gridMix().get());
        if (config.gridMixFile().isEmpty()) return GridMix.UNKNOWN;
        try {
            return GridMixFile.read(config.gridMixFile().get());
        } catch (SettingsException e) {
            attempts.problems().addAll(e.problems());
            return GridMix.UNKNOWN;
        }
    }

    private Optional<DataCenter> center(DataCenterConfig center) {
        return attempts.tried(center.place(), () -> metering(center))
                .flatMap(
                        metering -> attempts.tried(center.place(), () -> center(center, metering)));
    }

    private DataCenter center(DataCenterConfig center, Metering metering) {
        return new DataCenter(
                center.id(),
                center.site(),
                center.zone().orElse(config.zone()),
                center.target(),
                metering,
                optional(center.spareCapacity().map(Watts::watts)));
    }

    private Metering metering(DataCenterConfig center) {
        var pdus = center.pdus().stream().flatMap(p -> loads(center.site(), p));
        var meters = center.meters().stream().flatMap(m -> loads(center.site(), m));
        return new Metering(center.pue(), pdus.toList(), meters.toList());
    }

    private Stream<LoadPoint> loads(String site, MeterConfig meters) {
        return attempts.devices(site, meters.devices())
                .map(device -> new LoadPoint(device, "", meters.level()));
    }

    private Stream<LoadPoint> loads(String site, PduConfig pdus) {
        return attempts.devices(site, pdus.devices())
                .map(device -> new LoadPoint(device, pdus.feed(), pdus.level(), pdus.role()));
    }

    private Optional<Contract> contract(ContractConfig contract) {
        var farms = config.farms().stream().map(FarmConfig::id).toList();
        var centers = config.dataCenters().stream().map(DataCenterConfig::id).toList();
        boolean farm = attempts.isKnown("farm", contract.farm(), farms);
        boolean center = attempts.isKnown("data center", contract.dataCenter(), centers);
        if (!farm || !center) return Optional.empty();
        return attempts.tried(contract.place(), () -> contractOf(contract));
    }

    private Contract contractOf(ContractConfig contract) {
        var farm = contract.farm().value();
        var center = contract.dataCenter().value();
        return new Contract(
                contract.id().orElse(Contract.id(farm, center)),
                farm,
                center,
                quota(contract),
                contract.loss().orElseGet(() -> lossOf(farm)),
                term(contract));
    }

    private static Quota quota(ContractConfig contract) {
        return contract.block().isPresent()
                ? new Quota.Block(contract.block().get().watts())
                : new Quota.Fraction(contract.fraction().orElseThrow());
    }

    private static Term term(ContractConfig contract) {
        var annual = contract.annual().map(a -> OptionalLong.of(a.milliwattHours()));
        return new Term(
                contract.priority(),
                contract.from(),
                contract.to(),
                annual.orElse(OptionalLong.empty()));
    }

    private double lossOf(String farm) {
        return config.farms().stream()
                .filter(f -> f.id().equals(farm))
                .mapToDouble(FarmConfig::loss)
                .findFirst()
                .orElse(0);
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
