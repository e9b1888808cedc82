package io.windlass.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Plants for tests.
public final class Plants {
    public static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    public static final double RATED_WATTS = 2.5e6;

    private Plants() {}

    /// The default farm of a seed.
    public static List<Turbine> farm(long seed) {
        return plan(33).build(new Dice(seed));
    }

    /// The default farm with so many turbines.
    public static FarmPlan plan(int turbines) {
        return new FarmPlan(
                turbines,
                new Power(RATED_WATTS),
                new WindPlan(9, 0.9, 0.7),
                new AirPlan(-5, 86_000),
                new GridLimitPlan(Duration.ofMinutes(10), 0.4, Duration.ofSeconds(20), 0.35, 3),
                new FaultPlan(Duration.ofMinutes(20), Duration.ofMinutes(5), 1),
                new NoisePlan(
                        Duration.ofHours(1),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(20),
                        0.5,
                        2));
    }

    /// A small hall.
    public static Hall hall(String id, int pdus) {
        var plan = new HallPlan(id, "PDU-", pdus, 24, new Power(500));
        return new Hall(id, 1.25, plan.build(new Dice(5)));
    }
}
