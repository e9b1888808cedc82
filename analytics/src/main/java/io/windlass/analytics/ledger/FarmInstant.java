package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.view.Curtailment;
import io.windlass.analytics.view.FarmNow;
import io.windlass.analytics.view.TurbineNow;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A farm at one instant.
public final class FarmInstant {
    private final Farm farm;
    private final List<TurbineInstant> turbines;
    private final WindSum sum = new WindSum();

    FarmInstant(Farm farm, List<TurbineInstant> turbines) {
        this.farm = farm;
        this.turbines = turbines;
        turbines.forEach(t -> sum.add(t.stretch(), farm.deadband()));
    }

    public String id() {
        return farm.id();
    }

    public WindSum sum() {
        return sum;
    }

    public FarmNow now(Optional<Curtailment> since) {
        var each = turbines.stream().map(FarmInstant::now).toList();
        return new FarmNow(farm.id(), farm.site(), sum.now(since), each);
    }

    private static TurbineNow now(TurbineInstant at) {
        return new TurbineNow(
                at.stretch().turbine().device(),
                at.state(),
                at.conditions().powerWatts(),
                at.available().watts(),
                TurbineSenses.watts(at.conditions().grid()),
                WindSum.curtailed(at.split()),
                at.conditions().windMs(),
                at.available().source(),
                at.contact().age(),
                silent(at),
                flags(at),
                at.contact().fault());
    }

    private static boolean silent(TurbineInstant at) {
        return at.conditions().powerWatts().isEmpty()
                && at.conditions().windMs().isEmpty()
                && at.state().isEmpty();
    }

    private static Set<Flag> flags(TurbineInstant at) {
        boolean known = at.split().powered() && at.split().attributed();
        var flags = EnumSet.of(known ? Flag.GOOD : Flag.POOR);
        flags.addAll(at.stretch().remarks());
        if (at.available().estimated()) flags.add(Flag.ESTIMATED);
        return flags;
    }
}
