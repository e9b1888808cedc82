package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.share.Allocation;
import io.windlass.analytics.share.Allocator;
import io.windlass.analytics.time.Window;
import io.windlass.analytics.view.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The power that data centers could add at an instant from curtailed wind contracted to them: what
/// their contracts would bring if nothing were curtailed, less what they bring. For a fraction that
/// is curtailed × (1 − loss) × fraction; a block takes up to its size.
public final class Headroom {
    private static final double MILLI = 1000;

    private final Allocator allocator;
    private final Map<String, WindSum> farms;
    private final Window hour;
    private final Allocation now;
    private final Allocation free;

    /// A power for an hour is an energy, so power is dealt out as energy is.
    public Headroom(
            Allocator allocator,
            Instant at,
            Map<String, WindSum> farms,
            Map<String, LoadSum> loads) {
        this.allocator = allocator;
        this.farms = farms;
        hour = new Window(at, at.plus(Duration.ofHours(1)));
        var generated = new HashMap<String, Long>();
        var available = new HashMap<String, Long>();
        farms.forEach((id, farm) -> {
            long milliwatts = milliwatts(farm.generated());
            generated.put(id, milliwatts);
            available.put(id, milliwatts + milliwatts(farm.curtailed()));
        });
        var demand = new HashMap<String, Long>();
        loads.forEach((id, load) -> demand.put(id, Math.round(load.facilityWatts() * MILLI)));
        now = allocator.allocate(hour, generated, demand);
        free = allocator.allocate(hour, available, demand);
    }

    private static long milliwatts(Known watts) {
        return Math.round(watts.value().orElse(0) * MILLI);
    }

    /// In W; empty where the curtailment of a contracted farm is not known.
    public Known of(DataCenter center) {
        double coverage = 1;
        var flags = EnumSet.noneOf(Flag.class);
        for (var farm : allocator.suppliers(center.id(), hour)) {
            var curtailed = farms.getOrDefault(farm.id(), new WindSum()).curtailed();
            if (curtailed.value().isEmpty()) return Known.UNKNOWN;
            coverage = Math.min(coverage, curtailed.coverage());
            if (curtailed.flags().contains(Flag.ESTIMATED)) flags.add(Flag.ESTIMATED);
        }
        double watts = (free.delivered(center.id()) - now.delivered(center.id())) / MILLI;
        double most = center.spareWatts().orElse(Double.MAX_VALUE);
        flags.add(Flag.ofCoverage(coverage));
        return new Known(OptionalDouble.of(Math.min(watts, most)), coverage, flags);
    }
}
