package io.windlass.analytics.watch;

import io.windlass.analytics.energy.Flag;
import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/// What makes a turbine's word doubtful, apart from the numbers: a reported available power that
/// the curve does not bear out (controllers that echo what they make, or freeze it when stopped),
/// and a limit that is not followed.
public final class Suspicion {
    /// Of rated power.
    private static final double FAR_FROM_CURVE = 0.15;

    /// Of rated power.
    private static final double FAR_ABOVE_LIMIT = 0.05;

    private static final Duration DOUBTED_AFTER = Duration.ofMinutes(10);

    /// No watch of a turbine without a curve looks farther back.
    public static final Duration DISOBEDIENT_AFTER = Duration.ofMinutes(3);

    private final double ratedWatts;
    private final Lasting doubted = new Lasting(DOUBTED_AFTER);
    private final Lasting disobedient = new Lasting(DISOBEDIENT_AFTER);

    public Suspicion(double ratedWatts) {
        this.ratedWatts = ratedWatts;
    }

    /// What is seen of a turbine over a stretch of time, in W; empty is unknown or none.
    ///
    /// @param reported available power by the controller
    /// @param byCurve available power by wind and curve
    /// @param limit of the grid, in force
    public record Seen(
            OptionalDouble power,
            OptionalDouble reported,
            OptionalDouble byCurve,
            OptionalDouble limit) {}

    /// Takes what is seen over `[from, to)`, in milliseconds of the epoch and in order of time.
    public Set<Flag> observe(Seen seen, long from, long to) {
        var flags = EnumSet.noneOf(Flag.class);
        boolean far = apart(seen.reported(), seen.byCurve()) > FAR_FROM_CURVE * ratedWatts;
        if (doubted.observe(far, from, to)) flags.add(Flag.SUSPECT);
        boolean above = above(seen.power(), seen.limit()) > FAR_ABOVE_LIMIT * ratedWatts;
        if (disobedient.observe(above, from, to)) flags.add(Flag.LIMIT_NOT_FOLLOWED);
        return flags;
    }

    private static double apart(OptionalDouble one, OptionalDouble other) {
        return Math.abs(above(one, other));
    }

    /// 0 where one of them is not known.
    private static double above(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent() ? one.getAsDouble() - other.getAsDouble() : 0;
    }

    public SuspicionState state() {
        return new SuspicionState(doubted.since(), disobedient.since());
    }

    public void restore(SuspicionState state) {
        doubted.restore(state.doubtedSince());
        disobedient.restore(state.disobedientSince());
    }

    /// As a plain value, in milliseconds of the epoch.
    public record SuspicionState(long doubtedSince, long disobedientSince) {}
}
