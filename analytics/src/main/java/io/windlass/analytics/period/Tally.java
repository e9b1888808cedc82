package io.windlass.analytics.period;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import java.util.EnumSet;

/// The sum of many accounts of one scope.
final class Tally {
    private Energies energies = Energies.ZERO;
    private Coverage coverage = Coverage.NONE;
    private ShareFigures figures = ShareFigures.NONE;
    private boolean empty = true;
    private final EnumSet<Flag> remarks = EnumSet.noneOf(Flag.class);

    void add(Interval interval) {
        add(interval, TimeWeight.of(interval.coverage(), interval.length()));
    }

    void add(Period period) {
        add(period.account(), period.account().coverage());
        figures = figures.plus(period.figures());
    }

    private void add(Interval account, Coverage seen) {
        energies = energies.plus(account.energies());
        coverage = coverage.plus(seen);
        remarks.addAll(account.flags());
        empty = false;
    }

    /// What was seen of a farm and of the use of its power, for the contract between them.
    static Tally supply(Tally farm, Tally center) {
        var supply = new Tally();
        if (farm.isEmpty() || center.isEmpty()) return supply;
        supply.empty = false;
        supply.coverage =
                new Coverage(
                        farm.coverage.generation(),
                        Part.NONE,
                        Sources.NONE,
                        Part.NONE,
                        center.coverage.facility());
        return supply;
    }

    boolean isEmpty() {
        return empty;
    }

    Energies energies() {
        return energies;
    }

    ShareFigures figures() {
        return figures;
    }

    /// The period, with what was added.
    Period period(Scope scope, Cut cut) {
        return period(scope, cut, new Said(energies, figures));
    }

    /// The period, with other energies than were added, but all that was seen and remarked.
    Period period(Scope scope, Cut cut, Said said) {
        var seen = TimeWeight.within(coverage, cut.settled().length());
        var flags = remarks();
        flags.add(Flag.ofCoverage(seen.worst()));
        if (cut.open()) flags.add(Flag.PROVISIONAL);
        var start = cut.window().start();
        var length = cut.window().length();
        var account = new Interval(scope, start, length, said.energies(), seen, flags, 0);
        return new Period(cut.grain(), account, said.figures());
    }

    /// What a period says.
    record Said(Energies energies, ShareFigures figures) {}

    /// The remarks of all that was added, apart from those on coverage and revision.
    private EnumSet<Flag> remarks() {
        var lasting = EnumSet.copyOf(remarks);
        lasting.removeAll(
                EnumSet.of(Flag.GOOD, Flag.PARTIAL, Flag.POOR, Flag.PROVISIONAL, Flag.REVISED));
        return lasting;
    }
}
