package io.windlass.gateway.share;

import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.share.Allocator;
import io.windlass.analytics.time.Window;
import io.windlass.analytics.view.DataCenterNow;
import io.windlass.analytics.view.Now;
import io.windlass.analytics.view.TurbineNow;
import io.windlass.gateway.live.HeadroomNow;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The headroom of every data center, from the plant as it is now.
public final class Headrooms {
    private static final double NANOS = 1e9;

    private final Allocator allocator;
    private final Duration valid;

    /// @param valid for how long a figure may be acted upon
    public Headrooms(Portfolio portfolio, Duration valid) {
        this.allocator = new Allocator(portfolio);
        this.valid = valid;
    }

    public List<HeadroomNow> of(Now now) {
        return now.dataCenters().stream().map(center -> headroom(center, now)).toList();
    }

    private HeadroomNow headroom(DataCenterNow center, Now now) {
        var known = center.headroom();
        return new HeadroomNow(
                center.id(),
                now.at(),
                now.at().plus(valid),
                orNull(known.value()),
                seconds(oldest(suppliers(center.id(), now), now)),
                known.coverage(),
                known.flags().stream().sorted().map(Enum::name).toList());
    }

    private Set<String> suppliers(String dataCenter, Now now) {
        var second = new Window(now.at(), now.at().plusSeconds(1));
        return allocator.suppliers(dataCenter, second).stream()
                .map(Farm::id)
                .collect(Collectors.toSet());
    }

    /// Among the turbines of which it is known what is curtailed.
    private static Optional<Duration> oldest(Set<String> farms, Now now) {
        return now.farms().stream()
                .filter(farm -> farms.contains(farm.id()))
                .flatMap(farm -> farm.turbines().stream())
                .filter(turbine -> turbine.curtailedWatts().isPresent())
                .map(TurbineNow::age)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    private static @Nullable Double seconds(Optional<Duration> age) {
        return age.isPresent() ? Double.valueOf(age.get().toNanos() / NANOS) : null;
    }
}
