package io.windlass.gateway.web;

import io.windlass.gateway.live.Health;
import io.windlass.gateway.live.History;
import io.windlass.gateway.live.LatestReadings;
import io.windlass.gateway.live.Snapshot;
import io.windlass.gateway.live.Totals;
import io.windlass.telemetry.DeviceId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// What the web server shows. Each function is called by many threads at once; those that read the
/// store may block and may throw [io.windlass.gateway.store.Store.StoreUnavailable].
///
/// @param live asked once a second while somebody watches, and for each `/api/v1/live`
/// @param metrics the Prometheus text format 0.0.4
public record Views(
        Supplier<Snapshot> live,
        HistorySource history,
        TotalsSource totals,
        LatestSource latest,
        Supplier<Health> health,
        Supplier<byte[]> metrics) {

    /// Stored figures of a scope in `[from, to)`; empty if there is no such scope.
    @FunctionalInterface
    public interface HistorySource {
        Optional<History> read(String scope, Instant from, Instant to) throws InterruptedException;
    }

    /// Sums of the portfolio over `[from, to)`.
    @FunctionalInterface
    public interface TotalsSource {
        Totals read(Instant from, Instant to) throws InterruptedException;
    }

    /// The last readings of a device; empty if it is not known.
    @FunctionalInterface
    public interface LatestSource {
        Optional<LatestReadings> read(DeviceId device);
    }
}
