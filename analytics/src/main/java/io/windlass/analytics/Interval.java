package io.windlass.analytics;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// The account of a scope over `[start, start + length)`. Idempotent by scope, start, length and
/// revision.
///
/// The OptionalLong figures are mWh and empty where nothing at all was seen: that is not 0.
///
/// @param revision 0 at first, one more whenever late data or a correction changed it
public record Interval(
        Scope scope,
        Instant start,
        Duration length,
        Energies energies,
        Coverage coverage,
        Set<Flag> flags,
        int revision) {
    public Interval {
        flags = Set.copyOf(flags);
    }

    public Instant end() {
        return start.plus(length);
    }

    public OptionalLong generated() {
        return seen(coverage.generation(), energies.wind().generated());
    }

    public OptionalLong available() {
        return seen(coverage.available(), energies.wind().available());
    }

    /// Curtailed by the grid.
    public OptionalLong curtailed() {
        return seen(coverage.curtailment(), energies.wind().grid());
    }

    public OptionalLong load() {
        return seen(coverage.load(), energies.load().it());
    }

    public OptionalLong facility() {
        return seen(coverage.facility(), energies.load().facility());
    }

    /// What arrived of the contracted farms' generation.
    public OptionalLong delivered() {
        return seen(coverage.generation(), energies.load().delivered());
    }

    /// Renewable energy used as it was made. Empty when load or contracted generation was unseen.
    public OptionalLong matched() {
        return coverage.generation().blind()
                ? OptionalLong.empty()
                : seen(coverage.facility(), energies.load().matched());
    }

    /// 0..1; empty in a calm (0/0) and where nothing was seen.
    public OptionalDouble curtailmentRatio() {
        return energies.wind().curtailmentRatio();
    }

    /// 0..1; empty where nothing was used or it is not known.
    public OptionalDouble shareMatched() {
        return matched().isEmpty() ? OptionalDouble.empty() : energies.load().shareMatched();
    }

    /// 0..1; empty where nothing was used or it is not known.
    public OptionalDouble shareVolumetric() {
        return matched().isEmpty() ? OptionalDouble.empty() : energies.load().shareVolumetric();
    }

    /// The same account as a later revision.
    public Interval revised(int number) {
        var marked = EnumSet.of(Flag.REVISED);
        marked.addAll(flags);
        return new Interval(scope, start, length, energies, coverage, marked, number);
    }

    private static OptionalLong seen(Part part, long milliwattHours) {
        return part.seen() == 0 ? OptionalLong.empty() : OptionalLong.of(milliwattHours);
    }
}
