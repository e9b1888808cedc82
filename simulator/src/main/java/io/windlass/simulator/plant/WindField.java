package io.windlass.simulator.plant;

/// One wind over the whole farm: what passes the first turbine reaches the others later.
final class WindField {
    private final WindPlan plan;
    private final Sines swing;
    private final Sines gusts;

    WindField(WindPlan plan, Dice dice) {
        this.plan = plan;
        this.swing = Sines.bounded(dice.of(1), plan.swing(), 20_000, 7_000, 2_500);
        this.gusts = Sines.bounded(dice.of(2), plan.gust(), 900, 400, 170, 80);
    }

    /// How long the wind needs to come this far.
    double lagSeconds(double metres) {
        return plan.mean() <= 0 ? 0 : metres / plan.mean();
    }

    /// The free wind, so many metres behind the farm's upwind edge, m/s.
    double speed(double metres, double seconds) {
        double then = seconds - lagSeconds(metres);
        return Math.max(0, plan.mean() + swing.at(then) + gusts.at(then));
    }
}
