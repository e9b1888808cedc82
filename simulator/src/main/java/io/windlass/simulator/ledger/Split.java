package io.windlass.simulator.ledger;

import io.windlass.simulator.plant.Output;
import io.windlass.simulator.plant.Status;

/// Where a turbine's available power goes at one instant: the rule of docs/ARCHITECTURE.md
/// "Curtailment", written down a second time so that the product's own can be judged by it.
final class Split {
    private static final double DEADBAND = 0.02;

    private Split() {}

    /// Powers in W; the seconds are 1 where the power is known.
    static Energies of(Output output, double ratedWatts) {
        if (output.watts().isEmpty()) return Energies.ZERO;
        double power = output.watts().getAsDouble();
        double made = Math.max(0, power);
        double imported = Math.max(0, -power);
        if (output.availableWatts().isEmpty())
            return new Energies(made, imported, 0, 0, 0, 0, 1, 0);
        double available = Math.max(0, output.availableWatts().getAsDouble());
        if (output.status() == Status.FAULT) {
            double down = Math.max(0, available - made);
            return new Energies(made, imported, available, 0, 0, down, 1, 1);
        }
        double ownLimit = output.limits().ownWatts().orElse(Double.POSITIVE_INFINITY);
        double allowed = Math.min(available, ownLimit);
        double own = available - Math.max(allowed, Math.min(made, available));
        double gridLimit = output.limits().gridRatio().orElse(1) * ratedWatts;
        boolean counts =
                output.limits().gridRatio().isPresent()
                        && gridLimit < available - DEADBAND * ratedWatts;
        double curtailed = counts ? Math.max(0, allowed - Math.max(made, gridLimit)) : 0;
        return new Energies(made, imported, available, curtailed, own, 0, 1, 1);
    }
}
