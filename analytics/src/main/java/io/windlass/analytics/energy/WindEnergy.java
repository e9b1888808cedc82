package io.windlass.analytics.energy;

import java.util.OptionalDouble;

/// Wind energies in mWh, of one turbine or of many, over the time that each was known.
///
/// Where all was known, `available = generated + grid + own + down + performance`, but for what was
/// generated above the available power under a limit or while stopped.
///
/// @param generated fed in; power below zero counts as 0 here
/// @param imported drawn while not producing; kept apart, never netted
/// @param available what the wind would have allowed
/// @param grid lost to a grid limit: the curtailed energy
/// @param own lost to a limit that the turbine set itself (noise, ice, shadow, …)
/// @param down lost to faults and maintenance
/// @param performance the rest; below zero when the turbine did better than its available power
/// @param unattributed the part of `generated` made while it was not known what was curtailed
public record WindEnergy(
        long generated,
        long imported,
        long available,
        long grid,
        long own,
        long down,
        long performance,
        long unattributed) {
    public static final WindEnergy ZERO = new WindEnergy(0, 0, 0, 0, 0, 0, 0, 0);

    /// Nothing known but what was generated.
    public static WindEnergy generated(long milliwattHours) {
        return new WindEnergy(milliwattHours, 0, 0, 0, 0, 0, 0, 0);
    }

    public WindEnergy plus(WindEnergy other) {
        return new WindEnergy(
                generated + other.generated,
                imported + other.imported,
                available + other.available,
                grid + other.grid,
                own + other.own,
                down + other.down,
                performance + other.performance,
                unattributed + other.unattributed);
    }

    /// Curtailed / (curtailed + generated) over the time that both were known, 0..1; empty for 0/0:
    /// in a calm there is nothing to curtail, and that is not 0 %.
    public OptionalDouble curtailmentRatio() {
        return Ratio.of(grid, grid + generated - unattributed);
    }
}
