package io.windlass.analytics.plant;

import java.time.Duration;
import java.util.ArrayList;

/// How generation is set against use.
///
/// @param settlement the period within which energy counts as used when it was made; divides an
///   hour
/// @param pool whether what no contract takes is dealt out among all data centers, pro rata to what
///   they use and no more than they need
public record Sharing(Duration settlement, boolean pool, GridMix gridMix) {
    /// Quarters, contracts only, no grid mix.
    public static final Sharing DEFAULT =
            new Sharing(Duration.ofMinutes(15), false, GridMix.UNKNOWN);

    public Sharing {
        var problems = new ArrayList<String>();
        long millis = settlement.toMillis();
        if (millis < 1_000 || Duration.ofHours(1).toMillis() % millis != 0)
            problems.add("settlement " + settlement + " does not divide an hour into equal parts");
        InvalidPlant.throwIfAny(problems);
    }
}
