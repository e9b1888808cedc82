package io.windlass.analytics.ledger;

import io.windlass.analytics.view.Curtailment;
import io.windlass.analytics.view.Curtailment.Cause;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// Since when a farm or a portfolio has been curtailed. It begins when at least 1 % of rated power
/// is lost to the grid and ends when less is for a whole minute, at the instant that began.
public final class Episode {
    private static final double LEAST_OF_RATED = 0.01;
    private static final long PAUSE_MILLIS = 60_000;

    private static final long NONE = Long.MAX_VALUE;

    private final double leastWatts;
    private long since = NONE;
    private long pausedSince = NONE;
    private long latest = Long.MIN_VALUE;

    public Episode(double ratedWatts) {
        leastWatts = LEAST_OF_RATED * ratedWatts;
    }

    /// Takes the curtailed power at an instant. An earlier instant than the last, or power that is
    /// not known, changes nothing.
    public void observe(long at, OptionalDouble curtailedWatts) {
        if (at < latest || curtailedWatts.isEmpty()) return;
        latest = at;
        if (curtailedWatts.getAsDouble() >= leastWatts) {
            since = Math.min(since, at);
            pausedSince = NONE;
        } else {
            pausedSince = Math.min(pausedSince, at);
            if (at - pausedSince >= PAUSE_MILLIS) since = NONE;
        }
    }

    public Optional<Curtailment> now() {
        return since == NONE
                ? Optional.empty()
                : Optional.of(new Curtailment(Instant.ofEpochMilli(since), Cause.GRID));
    }

    public EpisodeState state() {
        return new EpisodeState(since, pausedSince, latest);
    }

    public void restore(EpisodeState state) {
        since = state.since();
        pausedSince = state.pausedSince();
        latest = state.latest();
    }

    /// An episode as a plain value.
    public record EpisodeState(long since, long pausedSince, long latest) {}
}
