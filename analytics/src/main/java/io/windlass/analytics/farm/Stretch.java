package io.windlass.analytics.farm;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.power.Available;
import io.windlass.analytics.power.Conditions;
import io.windlass.analytics.power.Split;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/// A stretch of time `[from, to)`, in milliseconds of the epoch, over which a turbine did not
/// change, with all that was concluded.
///
/// @param remarks on this stretch
/// @param reason the controller's own number for its state
public record Stretch(
        Turbine turbine,
        long from,
        long to,
        Conditions conditions,
        Available available,
        Split split,
        Set<Flag> remarks,
        OptionalInt reason) {
    /// A part of it.
    Stretch between(long start, long end) {
        return new Stretch(turbine, start, end, conditions, available, split, remarks, reason);
    }

    Stretch with(Available other, Split then) {
        return new Stretch(turbine, from, to, conditions, other, then, remarks, reason);
    }

    /// The same with another split and more remarks.
    public Stretch with(Split other, Set<Flag> more) {
        var all = EnumSet.noneOf(Flag.class);
        all.addAll(remarks);
        all.addAll(more);
        return new Stretch(turbine, from, to, conditions, available, other, all, reason);
    }

    /// True when the turbine's own grid limit is below what the wind allows.
    ///
    /// @param deadband share of rated power
    public boolean isLimited(double deadband) {
        return Split.limited(conditions, available, deadband * turbine.ratedWatts());
    }

    /// The weight of the turbine in coverage: its rated power in kW.
    public long weight() {
        return weight(turbine);
    }

    /// The weight of a turbine in coverage: its rated power in kW.
    public static long weight(Turbine turbine) {
        return Math.max(1, Math.round(turbine.ratedWatts() / 1000));
    }
}
