package io.windlass.analytics.energy;

import java.util.OptionalDouble;

/// Energies of a data center, or of many, in mWh.
///
/// @param it used by the IT equipment, by its PDUs; scaled up when some were not seen
/// @param facility used by the whole data center
/// @param delivered of the contracted farms, after losses
/// @param matched of `facility`, met by `delivered` in the same period: a min() of sums, so it is
///   right for this period alone and for sums of such periods
public record LoadEnergy(long it, long facility, long delivered, long matched) {
    public static final LoadEnergy ZERO = new LoadEnergy(0, 0, 0, 0);

    public LoadEnergy plus(LoadEnergy other) {
        return new LoadEnergy(
                it + other.it,
                facility + other.facility,
                delivered + other.delivered,
                matched + other.matched);
    }

    /// Delivered beyond the use of its period.
    public long excess() {
        return delivered - matched;
    }

    /// Used beyond the delivery of its period: what the grid filled in.
    public long residual() {
        return facility - matched;
    }

    /// How much of the wind curtailed in the same period it could have used instead of the grid.
    /// Grid constraints in between are not regarded, so it is the most that was possible.
    ///
    /// @param curtailed in mWh
    public long absorbable(long curtailed) {
        return Math.min(curtailed, residual());
    }

    /// The headline: matched / used, period by period, 0..1; empty when nothing was used.
    public OptionalDouble shareMatched() {
        return Ratio.of(matched, facility);
    }

    /// Delivered / used over the whole span, at most 1 (like REF of ISO/IEC 30134-3).
    public OptionalDouble shareVolumetric() {
        return Ratio.of(Math.min(delivered, facility), facility);
    }

    /// The headline, with the renewable part of the grid that filled in.
    ///
    /// @param gridMix renewable share of the grid without the contracted farms, 0..1
    public OptionalDouble shareWithGrid(double gridMix) {
        return Ratio.of(matched + residual() * gridMix, (double) facility);
    }
}
