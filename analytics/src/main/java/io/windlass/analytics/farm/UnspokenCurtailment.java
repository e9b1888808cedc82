package io.windlass.analytics.farm;

import io.windlass.analytics.power.Limit;
import io.windlass.analytics.power.Mode;
import io.windlass.analytics.track.Steps;
import io.windlass.analytics.watch.Lasting;
import java.time.Duration;
import java.util.List;

/// Watches for a curtailment that no signal speaks of: for 3 min more than 70 % of the free
/// turbines, of which there are at least three, make less than they could by more than 15 % of
/// rated power. One turbine that stands still is more likely broken. After OpenOA's all-turbines
/// rule.
public final class UnspokenCurtailment {
    private static final double WELL_BELOW = 0.15;
    private static final double MOST_TURBINES = 0.7;
    private static final int LEAST_TURBINES = 3;
    private static final double MILLI = 1000;

    private final Lasting lasting = new Lasting(Duration.ofMinutes(3));

    /// Takes the walks over `[from, to)`, in milliseconds of the epoch and in order of time.
    ///
    /// @return true when it has lasted long enough at any instant of them
    public boolean observe(List<List<Stretch>> walks, Steps<Limit> park, Span span) {
        if (walks.stream().flatMap(List::stream).noneMatch(UnspokenCurtailment::isWellBelow))
            return lasting.observe(false, span.from(), span.to());
        var seen = new Seen();
        park.during(
                span.from(),
                span.to(),
                (limit, from, to) -> {
                    boolean none = limit instanceof Limit.None;
                    Sweep.over(
                            walks,
                            from,
                            to,
                            (present, start, end) -> {
                                seen.it |=
                                        lasting.observe(none && isCurtailed(present), start, end);
                            });
                });
        return seen.it;
    }

    /// A span of time in milliseconds of the epoch.
    public record Span(long from, long to) {}

    private static final class Seen {
        private boolean it;
    }

    private static boolean isCurtailed(List<Stretch> present) {
        long free = present.stream().filter(UnspokenCurtailment::isFree).count();
        long below = present.stream().filter(UnspokenCurtailment::isWellBelow).count();
        return free >= LEAST_TURBINES && below > MOST_TURBINES * free;
    }

    private static boolean isFree(Stretch stretch) {
        var conditions = stretch.conditions();
        return stretch.split().powered()
                && stretch.split().offered()
                && conditions.mode() == Mode.FREE
                && conditions.grid() instanceof Limit.None
                && conditions.own() instanceof Limit.None;
    }

    private static boolean isWellBelow(Stretch stretch) {
        double lost = (stretch.split().available() - stretch.split().generated()) / MILLI;
        return isFree(stretch) && lost > WELL_BELOW * stretch.turbine().ratedWatts();
    }

    /// Since when, in milliseconds of the epoch.
    public long since() {
        return lasting.since();
    }

    public void restore(long since) {
        lasting.restore(since);
    }
}
