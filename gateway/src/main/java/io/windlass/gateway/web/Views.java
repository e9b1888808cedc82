package io.windlass.gateway.web;

import io.windlass.analytics.period.Grain;
import io.windlass.analytics.time.Window;
import io.windlass.gateway.live.AlertsNow;
import io.windlass.gateway.live.ContractNow;
import io.windlass.gateway.live.HeadroomNow;
import io.windlass.gateway.live.Health;
import io.windlass.gateway.live.History;
import io.windlass.gateway.live.LatestReadings;
import io.windlass.gateway.live.Periods;
import io.windlass.gateway.live.ShelfOrder;
import io.windlass.gateway.live.Snapshot;
import io.windlass.gateway.live.TargetNow;
import io.windlass.gateway.live.Totals;
import io.windlass.settings.Secret;
import io.windlass.telemetry.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
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
        Shares shares,
        Supplier<Health> health,
        Supplier<byte[]> metrics,
        AlertsSource alerts,
        Shelving shelving) {

    /// Settled periods and what follows from them.
    ///
    /// @param headroom of every data center, now
    public record Shares(
            PeriodsSource periods,
            Supplier<List<HeadroomNow>> headroom,
            NowSource<TargetNow> targets,
            NowSource<ContractNow> contracts) {}

    /// Settled periods of a scope that start in `[from, to)`, as they are seen at an instant; empty
    /// if there is no such scope.
    @FunctionalInterface
    public interface PeriodsSource {
        Optional<Periods> read(String scope, Grain grain, Window span, Instant now)
                throws InterruptedException;
    }

    /// Figures as they stand at an instant.
    @FunctionalInterface
    public interface NowSource<T> {
        List<T> read(Instant now) throws InterruptedException;
    }

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

    /// Alerts now, and those that began in `[from, to)`.
    @FunctionalInterface
    public interface AlertsSource {
        AlertsNow read(Instant from, Instant to) throws InterruptedException;
    }

    /// Who may put rules on the shelf, and how.
    ///
    /// @param token read anew at each request; empty: nobody may
    /// @param shelve may throw IllegalArgumentException, saying what is wrong
    /// @param unshelve takes rule and scope; false if it was not on the shelf
    public record Shelving(
            Optional<Secret> token,
            Function<ShelfOrder, AlertsNow.Shelved> shelve,
            BiPredicate<String, String> unshelve) {}

    /// The last readings of a device; empty if it is not known.
    @FunctionalInterface
    public interface LatestSource {
        Optional<LatestReadings> read(DeviceId device);
    }
}
