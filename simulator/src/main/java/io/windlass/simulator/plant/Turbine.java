package io.windlass.simulator.plant;

import java.time.Instant;

/// A turbine whose state at any instant can be asked for.
public interface Turbine {
    String id();

    double ratedWatts();

    Output output(Instant at);

    Surroundings surroundings(Instant at);

    Motion motion(Instant at);

    /// The meter's counters; they never fall.
    Energy energy(Instant at);
}
