package io.windlass.analytics.share;

import io.windlass.analytics.energy.Ratio;
import java.util.OptionalDouble;

/// A renewable share to be reached over a calendar year, against what was reached so far. Energies
/// in mWh.
///
/// @param share the target, 0..1
/// @param used in the complete days of the year so far
/// @param matched of that, met by renewable energy as it was made
/// @param usedADay mean of the last days; the rest of the year is taken to go on like that
/// @param matchedADay likewise
/// @param daysLeft of the year, today included
public record Target(
        double share, long used, long matched, double usedADay, double matchedADay, int daysLeft) {
    /// The share so far.
    public OptionalDouble reached() {
        return Ratio.of(matched, used);
    }

    /// Expected to be used in the whole year.
    public double usedInYear() {
        return used + usedADay * daysLeft;
    }

    private double matchedInYear() {
        return matched + matchedADay * daysLeft;
    }

    /// The share of the whole year, if it goes on like that.
    public OptionalDouble forecast() {
        return Ratio.of(matchedInYear(), usedInYear());
    }

    /// What will be missing from the target, in mWh; 0 when it is met.
    public double shortfall() {
        return Math.max(0, share * usedInYear() - matchedInYear());
    }

    /// The share that the rest of the year needs for the target; below 0 when it is met already,
    /// above 1 when it cannot be met. Empty when nothing is left to be used.
    public OptionalDouble requiredRest() {
        return Ratio.of(share * usedInYear() - matched, usedInYear() - used);
    }

    /// Whether no share of the rest is high enough.
    public boolean isOutOfReach() {
        var required = requiredRest();
        return required.isPresent() ? required.getAsDouble() > 1 : shortfall() > 0;
    }
}
