package io.windlass.simulator.plant;

/// Which turbines are out of order when: in every cycle a few neighbours, drawn by the dice.
final class Faults {
    private static final double STOPPING_SECONDS = 4;
    private static final double STARTING_SECONDS = 60;

    private final Dice dice;
    private final FaultPlan plan;
    private final int turbines;

    Faults(Dice dice, FaultPlan plan, int turbines) {
        this.dice = dice;
        this.plan = plan;
        this.turbines = turbines;
    }

    boolean stopped(int turbine, double seconds) {
        double since = sinceStop(turbine, seconds);
        return since >= 0 && since < plan.lasts().toSeconds();
    }

    /// How much of its power the turbine may make: down in 4 s, up again in a minute.
    double factor(int turbine, double seconds) {
        double since = sinceStop(turbine, seconds);
        if (since < 0) return 1;
        double afterRepair = since - plan.lasts().toSeconds();
        return afterRepair < 0
                ? Math.max(0, 1 - since / STOPPING_SECONDS)
                : Math.min(1, afterRepair / STARTING_SECONDS);
    }

    /// Seconds since this cycle's fault of the turbine began; negative before it and without one.
    private double sinceStop(int turbine, double seconds) {
        double every = plan.every().toSeconds();
        long cycle = (long) Math.floor(seconds / every);
        int first = dice.below(turbines, 2 * cycle);
        if (Math.floorMod(turbine - first, turbines) >= plan.turbines()) return -1;
        double room = every - plan.lasts().toSeconds() - STARTING_SECONDS;
        double start = Math.floor(dice.uniform(2 * cycle + 1) * Math.max(0, room));
        return seconds - cycle * every - start;
    }
}
