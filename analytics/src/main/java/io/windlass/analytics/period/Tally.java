package io.windlass.analytics.period;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.time.Window;
import java.time.Duration;
import java.util.EnumSet;

/// The sum of many accounts of one scope.
final class Tally {
    private static final long MICROS_PER_MILLI = 1_000;

    private Energies energies = Energies.ZERO;
    private Coverage coverage = Coverage.NONE;
    private ShareFigures figures = ShareFigures.NONE;
    private long millis;
    private final EnumSet<Flag> remarks = EnumSet.noneOf(Flag.class);

    void add(Interval interval) {
        energies = energies.plus(interval.energies());
        coverage = coverage.plus(interval.coverage());
        millis += interval.length().toMillis();
        remarks.addAll(interval.flags());
    }

    void add(Period period) {
        add(period.account());
        figures = figures.plus(period.figures());
    }

    /// What was seen of a farm and of the use of its power, for the contract between them.
    static Tally supply(Tally farm, Tally center) {
        var supply = new Tally();
        if (farm.isEmpty() || center.isEmpty()) return supply;
        supply.millis = Math.min(farm.millis, center.millis);
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
        return millis == 0;
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
        var seen = coverage(cut.settled());
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

    /// What was seen in a window, all of whose time counts: an account that is missing was not
    /// seen.
    private Coverage coverage(Window window) {
        var whole = window.length();
        return new Coverage(
                part(coverage.generation(), whole),
                part(coverage.curtailment(), whole),
                sources(),
                part(coverage.load(), whole),
                part(coverage.facility(), whole));
    }

    private Part part(Part part, Duration whole) {
        if (part.expected() == 0) return Part.NONE;
        long most = whole.toMillis() * MICROS_PER_MILLI;
        return new Part(Math.min(most, Math.round(part.fraction() * micros())), most);
    }

    private Sources sources() {
        double expected = coverage.curtailment().expected();
        if (expected == 0) return Sources.NONE;
        var sources = coverage.sources();
        return new Sources(
                (long) (sources.reported() / expected * micros()),
                (long) (sources.nacelle() / expected * micros()),
                (long) (sources.reference() / expected * micros()));
    }

    private double micros() {
        return (double) millis * MICROS_PER_MILLI;
    }

    /// The remarks of all that was added, apart from those on coverage and revision.
    private EnumSet<Flag> remarks() {
        var lasting = EnumSet.copyOf(remarks);
        lasting.removeAll(
                EnumSet.of(Flag.GOOD, Flag.PARTIAL, Flag.POOR, Flag.PROVISIONAL, Flag.REVISED));
        return lasting;
    }
}
