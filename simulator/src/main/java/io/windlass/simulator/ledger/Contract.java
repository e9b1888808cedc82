package io.windlass.simulator.ledger;

import io.windlass.settings.Default;

/// What part of the farm's generation is a hall's, and what is lost on the way.
public record Contract(String dataCenter, double fraction, @Default("0") double loss) {
    public Contract {
        if (!(fraction >= 0 && fraction <= 1))
            throw new IllegalArgumentException("fraction is not in 0..1");
        if (!(loss >= 0 && loss < 1)) throw new IllegalArgumentException("loss is not in 0..1");
    }

    double delivered(double generatedWattHours) {
        return generatedWattHours * (1 - loss) * fraction;
    }
}
