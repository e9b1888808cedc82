package io.windlass.analytics.plant;

import java.util.ArrayList;

/// A data center's right to part of a farm's energy.
///
/// @param farm the farm's id
/// @param dataCenter the data center's id
/// @param fraction of the farm's generation, over 0 and up to 1
/// @param loss lost on the way, 0 up to less than 1
public record Contract(String farm, String dataCenter, double fraction, double loss) {
    public Contract {
        var problems = new ArrayList<String>();
        if (!(fraction > 0 && fraction <= 1))
            problems.add("fraction " + fraction + " of " + farm + " is not in 0..1");
        if (!(loss >= 0 && loss < 1))
            problems.add("loss " + loss + " of " + farm + " is not in 0..1");
        InvalidPlant.throwIfAny(problems);
    }

    /// What arrives of what the farm generates, as a factor.
    public double delivered() {
        return fraction * (1 - loss);
    }
}
