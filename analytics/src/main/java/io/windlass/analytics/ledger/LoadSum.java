package io.windlass.analytics.ledger;

import io.windlass.analytics.view.Known;
import io.windlass.analytics.view.LoadNow;
import java.util.Optional;

/// The load of data centers at one instant, scaled up for PDUs that are not seen.
public final class LoadSum {
    private final Watts it = new Watts();
    private final Watts facility = new Watts();

    public LoadSum() {}

    LoadSum(Watts it, Watts facility) {
        this.it.add(it);
        this.facility.add(facility);
    }

    /// Of the facility in W; 0 where it is not known.
    public double facilityWatts() {
        return facility.value().orElse(0);
    }

    public void add(LoadSum other) {
        it.add(other.it);
        facility.add(other.facility);
    }

    /// With the share of the last closed interval.
    public LoadNow now(Optional<Settled> settled) {
        return new LoadNow(
                it.known(),
                facility.known(),
                settled.map(Settled::matchedWatts).orElse(Known.UNKNOWN),
                settled.map(Settled::shareMatched).orElse(Known.UNKNOWN),
                settled.map(Settled::startInstant));
    }
}
