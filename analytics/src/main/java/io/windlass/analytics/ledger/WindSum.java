package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Ratio;
import io.windlass.analytics.farm.Stretch;
import io.windlass.analytics.power.Split;
import io.windlass.analytics.view.Curtailment;
import io.windlass.analytics.view.Known;
import io.windlass.analytics.view.WindNow;
import java.util.Optional;
import java.util.OptionalDouble;

/// The wind power of many turbines at one instant.
public final class WindSum {
    private static final double MILLI = 1000;

    private final Watts generated = new Watts();
    private final Watts available = new Watts();
    private final Watts curtailed = new Watts();
    private double attributed;
    private int limited;
    private int turbines;

    void add(Stretch turbine, double deadband) {
        long weight = turbine.weight();
        var split = turbine.split();
        generated.add(watts(split.powered(), split.generated()), weight);
        available.add(turbine.available().watts(), weight);
        addCurtailed(split, weight);
        if (turbine.available().estimated()) {
            available.estimated();
            curtailed.estimated();
        }
        if (turbine.isLimited(deadband) || split.loss().grid() > 0) limited++;
        turbines++;
    }

    private void addCurtailed(Split split, long weight) {
        switch (split.attribution()) {
            case KNOWN -> curtailed.add(watts(true, split.loss().grid()), weight);
            case ESTIMATED -> curtailed.addEstimate(split.loss().grid() / MILLI, weight);
            case OPEN -> curtailed.add(OptionalDouble.empty(), weight);
        }
        if (split.attribution() != Split.Attribution.OPEN) attributed += split.generated() / MILLI;
    }

    public void add(WindSum other) {
        generated.add(other.generated);
        available.add(other.available);
        curtailed.add(other.curtailed);
        attributed += other.attributed;
        limited += other.limited;
        turbines += other.turbines;
    }

    /// Fed in, in W.
    public Known generated() {
        return generated.known();
    }

    /// Curtailed by the grid, in W.
    public Known curtailed() {
        return curtailed.known();
    }

    public WindNow now(Optional<Curtailment> since) {
        return new WindNow(
                generated.known(),
                available.known(),
                curtailed.known(),
                curtailed.known(ratio()),
                since,
                limited,
                turbines);
    }

    private OptionalDouble ratio() {
        var watts = curtailed.value();
        return watts.isEmpty()
                ? OptionalDouble.empty()
                : Ratio.of(watts.getAsDouble(), watts.getAsDouble() + attributed);
    }

    static OptionalDouble watts(boolean known, long milliwatts) {
        return known ? OptionalDouble.of(milliwatts / MILLI) : OptionalDouble.empty();
    }

    static OptionalDouble curtailed(Split split) {
        return watts(split.attributed(), split.loss().grid());
    }
}
