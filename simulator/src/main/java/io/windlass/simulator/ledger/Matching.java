package io.windlass.simulator.ledger;

import io.windlass.simulator.plant.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Matches what was delivered with what was used: the lesser of the two sums of each period.
public final class Matching {
    private final List<Hall> halls;
    private final List<Contract> contracts;

    public Matching(List<Hall> halls, List<Contract> contracts) {
        this.halls = List.copyOf(halls);
        this.contracts = List.copyOf(contracts);
    }

    /// By hall, over periods of this length that begin with the epoch.
    public Map<String, Matched> byPeriod(List<Minute> minutes, Duration period) {
        return matched(minutes, minute -> begin(minute.start(), period));
    }

    /// By hall, with all the minutes as one period.
    public Map<String, Matched> asOne(List<Minute> minutes) {
        return matched(minutes, _ -> Instant.EPOCH);
    }

    private Map<String, Matched> matched(List<Minute> minutes, Function<Minute, Instant> periodOf) {
        var periods =
                minutes.stream()
                        .collect(Collectors.groupingBy(periodOf, TreeMap::new, Collectors.toList()))
                        .values();
        var byHall = new LinkedHashMap<String, Matched>();
        for (var hall : halls) byHall.put(hall.id(), sum(hall, periods));
        return byHall;
    }

    private Matched sum(Hall hall, Collection<List<Minute>> periods) {
        return periods.stream()
                .map(minutes -> matched(hall, minutes))
                .reduce(Matched.ZERO, Matched::plus);
    }

    private Matched matched(Hall hall, List<Minute> period) {
        double generated = period.stream().mapToDouble(m -> m.farm().generated()).sum();
        double load =
                period.stream()
                        .mapToDouble(m -> m.loadWattHours().getOrDefault(hall.id(), 0.0))
                        .sum();
        double facility = load * hall.pue();
        double delivered =
                contracts.stream()
                        .filter(contract -> contract.dataCenter().equals(hall.id()))
                        .mapToDouble(contract -> contract.delivered(generated))
                        .sum();
        return new Matched(facility, delivered, Math.min(facility, delivered));
    }

    private static Instant begin(Instant at, Duration period) {
        long seconds = period.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
