package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.OwnReasons;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.farm.Stretch;
import io.windlass.analytics.meter.Metered;
import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.power.Available;
import io.windlass.analytics.power.Split;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// Exact sums of a turbine's powers over time: mW·ms in, mWh out, rounded once.
final class TurbineSums {
    private final Turbine turbine;
    private final Metered metered;
    private long generated;
    private long imported;
    private long available;
    private long grid;
    private long own;
    private long down;
    private long performance;
    private long unattributed;
    private final SortedMap<Integer, Long> reasons = new TreeMap<>();
    private long poweredMillis;
    private long attributedMillis;
    private Sources sources = Sources.NONE;
    private final EnumSet<Flag> remarks = EnumSet.noneOf(Flag.class);

    /// @param metered by the turbine's counter over the same time
    TurbineSums(Turbine turbine, Metered metered) {
        this.turbine = turbine;
        this.metered = metered;
    }

    void add(Stretch stretch) {
        remarks.addAll(stretch.remarks());
        add(stretch.split(), stretch.available(), stretch.to() - stretch.from());
        long own = stretch.split().loss().own() * (stretch.to() - stretch.from());
        if (own > 0 && stretch.reason().isPresent())
            reasons.merge(stretch.reason().getAsInt(), own, Long::sum);
    }

    private void add(Split split, Available power, long millis) {
        generated += split.generated() * millis;
        imported += split.imported() * millis;
        available += split.available() * millis;
        grid += split.loss().grid() * millis;
        own += split.loss().own() * millis;
        down += split.loss().down() * millis;
        performance += split.loss().performance() * millis;
        boolean open = split.attribution() == Split.Attribution.OPEN;
        if (open) unattributed += split.generated() * millis;
        if (split.powered()) poweredMillis += millis;
        if (split.attributed()) attributedMillis += millis;
        sources = sources.plus(seen(power, millis));
        if (power.estimated()) remarks.add(Flag.ESTIMATED);
    }

    /// The account over `[from, to)`: only the time in service is expected.
    Account account(long from, long to) {
        long weight = Stretch.weight(turbine);
        var service = turbine.service();
        long whole = weight * Math.max(0, service.notAfter(to) - service.notBefore(from));
        var coverage =
                Coverage.of(
                        new Part(weight * poweredMillis, whole),
                        new Part(weight * attributedMillis, whole),
                        sources.times(weight));
        var energies = new Energies(energy(), LoadEnergy.ZERO, metered, own());
        return new Account(energies, coverage, remarks);
    }

    private OwnReasons own() {
        var energies = new TreeMap<Integer, Long>();
        reasons.forEach((reason, sum) -> energies.put(reason, MilliwattHours.of(sum)));
        return new OwnReasons(energies);
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
