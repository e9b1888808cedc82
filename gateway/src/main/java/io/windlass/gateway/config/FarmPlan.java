package io.windlass.gateway.config;

import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Park;
import io.windlass.analytics.plant.Service;
import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.plant.TurbineType;
import io.windlass.settings.Placed;
import io.windlass.telemetry.DeviceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Turns a written farm into the one that is reckoned with.
final class FarmPlan {
    private static final String EACH = "{device}";

    private final FarmConfig config;
    private final ZoneId zone;
    private final TurbineTypes types;
    private final Attempts attempts;

    /// @param zone of its calendar days, if it has none of its own
    FarmPlan(FarmConfig config, ZoneId zone, TurbineTypes types, Attempts attempts) {
        this.config = config;
        this.zone = config.zone().orElse(zone);
        this.types = types;
        this.attempts = attempts;
    }

    Optional<Farm> farm() {
        var turbines = Stream.concat(Stream.of(plain()), config.groups().stream());
        var all = turbines.flatMap(this::turbines).toList();
        var park = new Park(device(config.parkController()), device(config.metMast()));
        return attempts.tried(
                config.place(),
                () ->
                        new Farm(
                                config.id(),
                                config.site(),
                                zone,
                                all,
                                config.deadband(),
                                config.loss(),
                                park));
    }

    /// The turbines that differ in nothing.
    private TurbineGroup plain() {
        return new TurbineGroup(
                config.turbines(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                config.place());
    }

    private Stream<Turbine> turbines(TurbineGroup group) {
        var service = attempts.tried(group.place(), () -> service(group));
        return group.turbines().stream()
                .flatMap(range -> attempts.devices(config.site(), range))
                .flatMap(device -> turbine(device, group, service.orElse(Service.ALWAYS)).stream());
    }

    private Service service(TurbineGroup group) {
        return new Service(
                group.from().map(this::start), group.to().map(day -> start(day.plusDays(1))));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Optional<Turbine> turbine(DeviceId device, TurbineGroup group, Service service) {
        var named = group.type().or(config::type);
        if (named.isPresent() && type(device, named.get()).isEmpty()) return Optional.empty();
        var type = named.flatMap(name -> types.find(name(device, name)));
        return attempts.tried(group.place(), () -> new Turbine(device, type(group, type), service));
    }

    private Optional<TurbineTypeFile> type(DeviceId device, Placed<String> name) {
        var of = name(device, name);
        boolean known =
                attempts.isKnown("turbine type", new Placed<>(of, name.place()), types.names());
        return known ? types.find(of) : Optional.empty();
    }

    private static String name(DeviceId device, Placed<String> name) {
        return name.value().replace(EACH, device.device());
    }

    private TurbineType type(TurbineGroup group, Optional<TurbineTypeFile> file) {
        var rated =
                group.ratedPower()
                        .or(() -> group.type().isPresent() ? Optional.empty() : config.ratedPower())
                        .or(() -> file.map(TurbineTypeFile::ratedPower))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the turbines need a `rated_power` or a `type`"));
        return new TurbineType(
                file.map(TurbineTypeFile::modelName).orElse(""),
                rated.watts(),
                file.map(TurbineTypeFile::powerCurve),
                Set.copyOf(group.sources().orElse(config.sources())));
    }

    private Optional<DeviceId> device(Optional<Placed<String>> name) {
        return name.flatMap(
                n -> attempts.tried(n.place(), () -> new DeviceId(config.site(), n.value())));
    }
}
