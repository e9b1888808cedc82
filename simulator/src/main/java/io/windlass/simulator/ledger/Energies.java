package io.windlass.simulator.ledger;

import java.util.OptionalDouble;

/// Energies in Wh, and for how many seconds of a turbine power and available power are known.
///
/// @param curtailed thrown away for the grid
/// @param own for the turbine's own limit
/// @param down in a fault
public record Energies(
        double generated,
        double imported,
        double available,
        double curtailed,
        double own,
        double down,
        double knownSeconds,
        double availableSeconds) {
    public static final Energies ZERO = new Energies(0, 0, 0, 0, 0, 0, 0, 0);

    public Energies plus(Energies other) {
        return new Energies(
                generated + other.generated,
                imported + other.imported,
                available + other.available,
                curtailed + other.curtailed,
                own + other.own,
                down + other.down,
                knownSeconds + other.knownSeconds,
                availableSeconds + other.availableSeconds);
    }

    /// What was available, if that is known as long as the power is.
    public OptionalDouble knownAvailable() {
        boolean whole = availableSeconds >= knownSeconds && knownSeconds > 0;
        return whole ? OptionalDouble.of(available) : OptionalDouble.empty();
    }

    /// Powers in W that were in force for some seconds, as energies.
    Energies over(double seconds) {
        double hours = seconds / 3600;
        return new Energies(
                generated * hours,
                imported * hours,
                available * hours,
                curtailed * hours,
                own * hours,
                down * hours,
                knownSeconds * seconds,
                availableSeconds * seconds);
    }
}
