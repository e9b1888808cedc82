package io.windlass.gateway.alert;

import io.windlass.analytics.alert.AlertScope;
import io.windlass.analytics.alert.AlertScope.Kind;
import io.windlass.analytics.alert.Condition;
import io.windlass.analytics.alert.Condition.Truth;
import io.windlass.analytics.alert.Rule;
import io.windlass.gateway.live.TargetNow;
import io.windlass.gateway.store.Store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Whether data centers will reach their share of the year. It is read from the store and moves by
/// the day, so it is looked at every quarter of an hour.
public final class TargetWatch implements Supplier<List<Condition>> {
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Source source;
    private final InstantSource plant;
    private List<Condition> last = List.of();
    private Instant next = Instant.MIN;

    /// Where the years stand.
    @FunctionalInterface
    public interface Source {
        List<TargetNow> read(Instant now) throws InterruptedException;
    }

    public TargetWatch(Source source, InstantSource plant) {
        this.source = source;
        this.plant = plant;
    }

    @Override
    public List<Condition> get() {
        var now = plant.instant();
        if (now.isBefore(next)) return last;
        next = now.plus(EVERY);
        try {
            last = source.read(now).stream().map(TargetWatch::condition).toList();
        } catch (StoreUnavailable _) {
            last = last.stream().map(TargetWatch::unknown).toList();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    private static Condition condition(TargetNow target) {
        var forecast = target.forecast();
        var shortfall = target.shortfallWh();
        boolean known = forecast != null && !target.quality().contains("POOR");
        boolean misses = forecast != null && forecast < target.target();
        var detail =
                forecast == null || shortfall == null
                        ? "no forecast yet"
                        : String.format(
                                Locale.ROOT,
                                "forecast %.1f %% of target %.0f %%, %.1f MWh short",
                                forecast * 100,
                                target.target() * 100,
                                shortfall / 1e6);
        return new Condition(
                Rule.TARGET_AT_RISK,
                new AlertScope(Kind.DC, target.dataCenter()),
                !known ? Truth.UNKNOWN : misses ? Truth.YES : Truth.NO,
                detail);
    }

    private static Condition unknown(Condition condition) {
        return new Condition(
                condition.rule(), condition.scope(), Truth.UNKNOWN, condition.detail());
    }
}
