package io.windlass.simulator.ledger;

import io.windlass.simulator.plant.Hall;
import io.windlass.simulator.plant.Turbine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// True energies per whole plant minute, integrated in small steps when they are asked for. The
/// plant is a function of time, so nothing has to be gathered; what was integrated once is kept.
public final class Ledger {
    /// The most minutes of one question: two days.
    public static final int MOST_MINUTES = 2880;

    private final List<Turbine> turbines;
    private final List<Hall> halls;
    private final Duration step;
    private final Map<Instant, Minute> kept = new Kept();

    public Ledger(List<Turbine> turbines, List<Hall> halls, Duration step) {
        this.turbines = List.copyOf(turbines);
        this.halls = List.copyOf(halls);
        this.step = step;
    }

    public List<Hall> halls() {
        return halls;
    }

    /// The whole minutes within from..to.
    ///
    /// @throws IllegalArgumentException if these are too many
    public List<Minute> minutes(Instant from, Instant to) {
        if (from.plus(MOST_MINUTES + 1, ChronoUnit.MINUTES).isBefore(to))
            throw new IllegalArgumentException("more than " + MOST_MINUTES + " minutes");
        var minutes = new ArrayList<Minute>();
        var start = from.truncatedTo(ChronoUnit.MINUTES);
        if (start.isBefore(from)) start = start.plus(1, ChronoUnit.MINUTES);
        for (;
                !start.plus(1, ChronoUnit.MINUTES).isAfter(to);
                start = start.plus(1, ChronoUnit.MINUTES)) minutes.add(minute(start));
        return minutes;
    }

    private Minute minute(Instant start) {
        synchronized (kept) {
            return kept.computeIfAbsent(start, this::integrated);
        }
    }

    private Minute integrated(Instant start) {
        var energies = new LinkedHashMap<String, Energies>();
        for (var turbine : turbines) energies.put(turbine.id(), integrated(turbine, start));
        var loads = new LinkedHashMap<String, Double>();
        var end = start.plus(1, ChronoUnit.MINUTES);
        for (var hall : halls) loads.put(hall.id(), hall.wattHours(start, end));
        return new Minute(start, energies, loads);
    }

    /// The midpoint rule.
    private Energies integrated(Turbine turbine, Instant start) {
        var sum = Energies.ZERO;
        var end = start.plus(1, ChronoUnit.MINUTES);
        for (var at = start.plus(step.dividedBy(2)); at.isBefore(end); at = at.plus(step))
            sum = sum.plus(Split.of(turbine.output(at), turbine.ratedWatts()));
        return sum.over(step.toNanos() / 1e9);
    }

    /// The last two days' worth of minutes asked for.
    private static final class Kept extends LinkedHashMap<Instant, Minute> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Minute> eldest) {
            return size() > MOST_MINUTES;
        }
    }
}
