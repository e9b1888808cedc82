package io.windlass.simulator.modbus;

import io.windlass.simulator.plant.Energy;
import io.windlass.simulator.plant.Limits;
import io.windlass.simulator.plant.Motion;
import io.windlass.simulator.plant.Output;
import io.windlass.simulator.plant.Status;
import io.windlass.simulator.plant.Surroundings;
import io.windlass.simulator.plant.Turbine;
import java.time.Instant;
import java.util.OptionalDouble;

/// A turbine on which time has no effect.
record FixedTurbine(Output output, Surroundings surroundings, Motion motion) implements Turbine {
    static final FixedTurbine HELD_BACK =
            new FixedTurbine(
                    new Output(
                            Status.NOISE,
                            some(-12_345),
                            some(1_234_567.0),
                            new Limits(some(0.355), some(1_250_000))),
                    new Surroundings(some(8.37), some(-5.4), some(86_010)),
                    new Motion(some(-1.2), some(14.56), some(12.3)));

    static final FixedTurbine UNKNOWN =
            new FixedTurbine(
                    Output.UNKNOWN,
                    new Surroundings(
                            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                    Motion.UNKNOWN);

    private static OptionalDouble some(double value) {
        return OptionalDouble.of(value);
    }

    @Override
    public String id() {
        return "WT01";
    }

    @Override
    public double ratedWatts() {
        return 2.5e6;
    }

    @Override
    public Output output(Instant at) {
        return output;
    }

    @Override
    public Surroundings surroundings(Instant at) {
        return surroundings;
    }

    @Override
    public Motion motion(Instant at) {
        return motion;
    }

    @Override
    public Energy energy(Instant at) {
        return new Energy(0x1_0002_0003L + 0.9, 655_360_019.0);
    }
}
