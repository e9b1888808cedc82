package io.windlass.analytics.period;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Ratio;
import io.windlass.analytics.time.Window;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/// The settled account of a scope over a period. Idempotent by grain, scope, start and revision.
///
/// Its coverage is in microseconds of the period: what was seen, of all there was to see, of all
/// the time up to now.
///
/// @param account energies in mWh; `matched` is a sum of min() per settlement period
/// @param figures what the settlement tells besides
public record Period(Grain grain, Interval account, ShareFigures figures) {
    public Scope scope() {
        return account.scope();
    }

    public Window window() {
        return new Window(account.start(), account.end());
    }

    /// The headline: Σ min(used, delivered) per settlement period / Σ used.
    public OptionalDouble shareMatched() {
        return account.shareMatched();
    }

    /// The same matched per hour.
    public OptionalDouble shareHourly() {
        return account.matched().isEmpty() || grain == Grain.SETTLEMENT
                ? OptionalDouble.empty()
                : Ratio.of(figures.matching().hourlyMatched(), used());
    }

    /// With the renewable part of what the grid filled in; empty unless its mix was known
    /// throughout.
    public OptionalDouble shareWithGrid() {
        var load = account.energies().load();
        return account.matched().isEmpty() || figures.fill().known() != load.residual()
                ? OptionalDouble.empty()
                : Ratio.of(load.matched() + figures.fill().renewable(), used());
    }

    /// Delivered / used over the whole period whenever it was made, at most 1: like REF of ISO/IEC
    /// 30134-3, fit for months and years.
    public OptionalDouble shareVolumetric() {
        return account.shareVolumetric();
    }

    /// Facility energy per IT energy over the period.
    public OptionalDouble pue() {
        return account.load().isEmpty() || account.facility().isEmpty()
                ? OptionalDouble.empty()
                : Ratio.of(used(), account.energies().load().it());
    }

    /// Absorbable of what was curtailed and contracted.
    public OptionalDouble absorbableShare() {
        var matching = figures.matching();
        return account.matched().isEmpty()
                ? OptionalDouble.empty()
                : Ratio.of(matching.absorbable(), matching.curtailed());
    }

    private long used() {
        return account.energies().load().facility();
    }

    /// Whether more of it is still to come.
    public boolean isOpen() {
        return account.flags().contains(Flag.PROVISIONAL);
    }

    /// As it shall be kept after an earlier one: a closed period that says something else is a
    /// revision.
    Period after(Period before) {
        int revision = before.account.revision();
        if (!before.isOpen()) return revised(revision + 1);
        return revision == 0 ? this : revised(revision);
    }

    private Period revised(int revision) {
        return new Period(grain, account.revised(revision), figures);
    }

    /// Whether it says the same, whatever the revision.
    boolean saysAs(Period other) {
        return grain == other.grain
                && figures.equals(other.figures)
                && account.energies().equals(other.account.energies())
                && account.coverage().equals(other.account.coverage())
                && remarks().equals(other.remarks());
    }

    private Set<Flag> remarks() {
        var remarks = EnumSet.copyOf(account.flags());
        remarks.remove(Flag.REVISED);
        return remarks;
    }
}
