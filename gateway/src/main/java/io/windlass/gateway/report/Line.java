package io.windlass.gateway.report;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A scope over a period. Energies in Wh, ratios 0..1; null is unknown or undefined (0/0), never 0
/// in its place.
///
/// @param scope `portfolio`, `farm:ID` or `turbine:SITE/DEVICE`
/// @param generationWh by the counters where they cover the period, else by the power
/// @param generationBy `counter` or `power`
/// @param powerWh generation by the power over time
/// @param meteredWh generation by the counters
/// @param curtailedWh lost to limits of the grid
/// @param ownWh lost to limits that turbines set themselves
/// @param ownReasonsWh the same by the controllers' reason numbers, as far as they said
/// @param downWh lost to faults and maintenance
/// @param performanceWh the rest; below zero where turbines beat their available power
/// @param unattributedWh generated while it was not known what was curtailed
/// @param ratio curtailed / (curtailed + generated)
/// @param sources where available power came from, as parts of all there was to know
public record Line(
        String scope,
        Instant from,
        Instant to,
        @Nullable Double generationWh,
        String generationBy,
        @Nullable Double powerWh,
        @Nullable Double meteredWh,
        @Nullable Double importWh,
        @Nullable Double availableWh,
        @Nullable Double curtailedWh,
        @Nullable Double ownWh,
        Map<String, Double> ownReasonsWh,
        @Nullable Double downWh,
        @Nullable Double performanceWh,
        @Nullable Double unattributedWh,
        @Nullable Double ratio,
        Covered coverage,
        Mix sources,
        List<String> quality) {
    private static final double MILLI = 1000;

    /// Counters that miss less than this part of a period cover it.
    private static final double MISSED = 0.01;

    /// How much was seen, 0..1.
    public record Covered(double generation, double available, double curtailment) {}

    /// Parts, together 1.
    public record Mix(double reported, double nacelle, double reference, double none) {}

    static Line of(String scope, Instant from, Instant to, Sum sum) {
        var wind = sum.energies().wind();
        var metered = sum.energies().metered();
        var coverage = sum.coverage();
        var power = coverage.generation();
        boolean counted = metered.seen() >= (1 - MISSED) * power.expected() && metered.seen() > 0;
        long generated = counted ? metered.exported() : wind.generated();
        return new Line(
                scope,
                from,
                to,
                counted ? Double.valueOf(generated / MILLI) : seen(power, generated),
                counted ? "counter" : "power",
                seen(power, wind.generated()),
                metered.seen() == 0 ? null : Double.valueOf(metered.exported() / MILLI),
                seen(power, wind.imported()),
                seen(coverage.available(), wind.available()),
                seen(coverage.curtailment(), wind.grid()),
                seen(coverage.curtailment(), wind.own()),
                reasons(sum),
                seen(coverage.curtailment(), wind.down()),
                seen(coverage.curtailment(), wind.performance()),
                seen(power, wind.unattributed()),
                ratio(wind.grid(), generated - wind.unattributed()),
                new Covered(
                        power.fraction(),
                        coverage.available().fraction(),
                        coverage.curtailment().fraction()),
                mix(sum),
                sum.flags().stream().sorted().map(Flag::name).toList());
    }

    private static @Nullable Double seen(Part part, long milliwattHours) {
        return part.seen() == 0 ? null : Double.valueOf(milliwattHours / MILLI);
    }

    private static @Nullable Double ratio(long grid, long generated) {
        var ratio = Ratio.of(grid, grid + generated);
        return ratio.isPresent() ? Double.valueOf(ratio.getAsDouble()) : null;
    }

    private static Map<String, Double> reasons(Sum sum) {
        var reasons = new TreeMap<String, Double>();
        sum.energies()
                .own()
                .milliwattHours()
                .forEach((reason, energy) -> reasons.put(String.valueOf(reason), energy / MILLI));
        return reasons;
    }

    private static Mix mix(Sum sum) {
        var coverage = sum.coverage();
        var sources = coverage.sources();
        double whole = Math.max(1, coverage.available().expected());
        return new Mix(
                sources.reported() / whole,
                sources.nacelle() / whole,
                sources.reference() / whole,
                1 - sources.total() / whole);
    }
}
