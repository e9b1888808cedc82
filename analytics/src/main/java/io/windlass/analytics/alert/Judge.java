package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Thresholds.Level;
import io.windlass.analytics.alert.Trace.Mark;

/// What the thresholds make of what is seen.
record Judge(Thresholds thresholds) {
    /// Below the floor the ratio explodes; without coverage it lies.
    Hold hold(Sight sight) {
        var floors = thresholds.floors();
        if (sight.coverage() < floors.leastCoverage()) return Hold.BLIND;
        return sight.ratio().isEmpty() || sight.offered() < floors.leastOffered()
                ? Hold.CALM
                : Hold.NONE;
    }

    /// Too little curtailed energy never raises, but never keeps up either.
    Verdict level(Level level, Sight sight) {
        if (hold(sight) != Hold.NONE) return Verdict.HELD;
        double ratio = sight.ratio().orElseThrow();
        if (ratio < level.off()) return Verdict.OFF;
        boolean much = sight.curtailed() >= thresholds.floors().leastCurtailed();
        return ratio >= level.on() && much ? Verdict.ON : Verdict.BETWEEN;
    }

    Verdict spike(Sight sight, Trace trace) {
        if (hold(sight) != Hold.NONE) return Verdict.HELD;
        var rise = trace.rise(mark(sight));
        boolean steep =
                rise.ratio() >= thresholds.spike().ratio()
                        && rise.power() >= thresholds.spike().power();
        return steep ? Verdict.ON : Verdict.OFF;
    }

    /// Only for sights that hold nothing.
    Mark mark(Sight sight) {
        return new Mark(sight.at(), sight.ratio().orElseThrow(), sight.curtailedLast());
    }

    /// It ends below the ratio, not when the day before was worse: else it would come and go.
    Verdict sustained(Hours hours) {
        var last = hours.last();
        var before = hours.before();
        double least = thresholds.floors().leastCoverage();
        if (last.coverage() < least || last.ratio().isEmpty()) return Verdict.HELD;
        double ratio = last.ratio().getAsDouble();
        if (ratio < thresholds.sustained().ratio()) return Verdict.OFF;
        if (before.coverage() < least) return Verdict.BETWEEN;
        return ratio > before.ratio().orElse(0) ? Verdict.ON : Verdict.BETWEEN;
    }

    Verdict noData(Sight sight) {
        return sight.coverage() < thresholds.floors().leastCoverage() ? Verdict.ON : Verdict.OFF;
    }
}
