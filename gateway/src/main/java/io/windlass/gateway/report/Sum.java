package io.windlass.gateway.report;

import io.windlass.analytics.Interval;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import java.util.EnumSet;
import java.util.Set;

/// Intervals of one scope, added up.
final class Sum {
    private Energies energies = Energies.ZERO;
    private Coverage coverage = Coverage.NONE;
    private final EnumSet<Flag> remarks = EnumSet.noneOf(Flag.class);

    /// What the coverage of the whole tells anew.
    private static final Set<Flag> OF_COVERAGE = EnumSet.of(Flag.GOOD, Flag.PARTIAL, Flag.POOR);

    void add(Interval interval) {
        energies = energies.plus(interval.energies());
        coverage = coverage.plus(interval.coverage());
        remarks.addAll(interval.flags());
    }

    Energies energies() {
        return energies;
    }

    Coverage coverage() {
        return coverage;
    }

    Set<Flag> flags() {
        var flags = EnumSet.copyOf(remarks);
        flags.removeAll(OF_COVERAGE);
        flags.add(Flag.ofCoverage(coverage.worst()));
        if (energies.metered().disagrees()) flags.add(Flag.METER_DIFFERS);
        return flags;
    }
}
