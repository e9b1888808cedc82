package io.windlass.gateway.share;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.GridMix;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.LoadPoint;
import io.windlass.analytics.plant.Metering;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Quota;
import io.windlass.analytics.plant.Sharing;
import io.windlass.analytics.plant.Term;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.plant.Turbine;
import io.windlass.gateway.embedded.EmbeddedSettings;
import io.windlass.gateway.embedded.EmbeddedStore;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.telemetry.DeviceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// A farm that supplies a hall in Shanghai's zone, and made-up minutes of it.
final class Hall {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z");
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Portfolio PORTFOLIO = portfolio();

    private Hall() {}

    static EmbeddedStore store(Path folder, Instant now) {
        var settings =
                new EmbeddedSettings(
                        folder.resolve("share.db"), Duration.ofDays(7), Duration.ofDays(800));
        return EmbeddedStore.open(settings, Schema.load(), InstantSource.fixed(now));
    }

    /// The rows of one minute of farm, hall and portfolio, in Wh.
    static List<Row> minute(Instant at, long generated, long curtailed, long used) {
        var wind = wind(generated * 1_000, curtailed * 1_000);
        var load = new LoadEnergy(used * 800, used * 1_000, 0, 0);
        return Stream.of(
                        interval(new Scope.FarmScope("ridge"), at, Energies.of(wind)),
                        interval(new Scope.DataCenterScope("hall"), at, Energies.of(load)),
                        interval(new Scope.PortfolioScope("all"), at, new Energies(wind, load)))
                .map(FigureRows::of)
                .toList();
    }

    static WindEnergy wind(long generated, long curtailed) {
        return new WindEnergy(generated, 3, generated + curtailed, curtailed, 0, 0, 0, 0);
    }

    private static Interval interval(Scope scope, Instant at, Energies energies) {
        long millis = MINUTE.toMillis();
        var seen = new Part(9 * millis, 10 * millis);
        var wind = scope instanceof Scope.DataCenterScope ? Part.NONE : seen;
        var load = scope instanceof Scope.FarmScope ? Part.NONE : seen;
        var sources = new Sources(wind.seen() / 3, wind.seen() / 3, 0);
        var coverage = new Coverage(seen, wind, sources, load, load);
        return new Interval(
                scope, at, MINUTE, energies, coverage, Set.of(Flag.PARTIAL, Flag.RAMP), 0);
    }

    private static Portfolio portfolio() {
        var turbine = new Turbine(new DeviceId("ridge", "WT1"), 2e6, Optional.empty());
        var pdu = new LoadPoint(new DeviceId("hall", "PDU1"), "A", Level.DEVICE);
        var metering = new Metering(1.25, List.of(pdu), List.of());
        var plan = new Term(0, Optional.empty(), Optional.empty(), OptionalLong.of(365_000_000));
        return new Portfolio(
                "all",
                ZONE,
                List.of(Farm.of("ridge", "ridge", ZONE, List.of(turbine))),
                List.of(
                        new DataCenter(
                                "hall", "hall", ZONE, 0.8, metering, OptionalDouble.empty())),
                List.of(new Contract("deal", "ridge", "hall", new Quota.Fraction(0.5), 0.1, plan)),
                new Sharing(Duration.ofMinutes(15), false, new GridMix.Constant(0.25)),
                Timing.DEFAULT);
    }
}
