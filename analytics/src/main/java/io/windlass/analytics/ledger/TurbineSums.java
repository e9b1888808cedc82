package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.power.Available;
import io.windlass.analytics.power.Split;
import java.util.EnumSet;

/// Exact sums of a turbine's powers over time: mW·ms in, mWh out, rounded once.
final class TurbineSums {
    private long generated;
    private long imported;
    private long available;
    private long grid;
    private long own;
    private long down;
    private long performance;
    private long unattributed;
    private long poweredMillis;
    private long attributedMillis;
    private Sources sources = Sources.NONE;
    private final EnumSet<Flag> remarks = EnumSet.noneOf(Flag.class);

    void add(Split split, Available power, long millis) {
        generated += split.generated() * millis;
        imported += split.imported() * millis;
        available += split.available() * millis;
        grid += split.loss().grid() * millis;
        own += split.loss().own() * millis;
        down += split.loss().down() * millis;
        performance += split.loss().performance() * millis;
        if (!split.attributed()) unattributed += split.generated() * millis;
        if (split.powered()) poweredMillis += millis;
        if (split.attributed()) attributedMillis += millis;
        sources = sources.plus(seen(power, millis));
        if (power.estimated()) remarks.add(Flag.ESTIMATED);
    }

    void remark(Flag flag) {
        remarks.add(flag);
    }

    /// @param weight of the turbine in coverage
    Account account(long weight, long millis) {
        long whole = weight * millis;
        var coverage =
                Coverage.of(
                        new Part(weight * poweredMillis, whole),
                        new Part(weight * attributedMillis, whole),
                        sources.times(weight));
        return Account.of(energy(), coverage, remarks);
    }

    private WindEnergy energy() {
        return new WindEnergy(
                MilliwattHours.of(generated),
                MilliwattHours.of(imported),
                MilliwattHours.of(available),
                MilliwattHours.of(grid),
                MilliwattHours.of(own),
                MilliwattHours.of(down),
                MilliwattHours.of(performance),
                MilliwattHours.of(unattributed));
    }

    private static Sources seen(Available power, long millis) {
        return switch (power.source()) {
            case REPORTED -> new Sources(millis, 0, 0);
            case NACELLE -> new Sources(0, millis, 0);
            case REFERENCE -> new Sources(0, 0, millis);
            case NONE -> Sources.NONE;
        };
    }
}
