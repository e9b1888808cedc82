package io.windlass.gateway.year;

import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Portfolio;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/// What the data centers draw: one that has planned contracts, so much that they are its target's
/// share; all others equal parts of the rest. Hardly any difference between day and night.
final class Loads {
    private static final double DAILY_SWING = 0.06;
    private static final double MILLI = 1_000;
    private static final double LOCAL_NIGHT = 0.72;

    private final Portfolio portfolio;
    private final double hours;
    private final Map<String, Double> watts = new HashMap<>();

    Loads(Portfolio portfolio, Scenario scenario) {
        this.portfolio = portfolio;
        hours = scenario.year().length() * 24.0;
        double rest = scenario.dataCenters();
        int others = 0;
        for (var center : portfolio.dataCenters()) {
            double planned = planned(center);
            watts.put(center.id(), planned);
            rest -= planned;
            if (planned == 0) others++;
        }
        double each = Math.max(0, rest) / Math.max(1, others);
        watts.replaceAll((center, planned) -> planned == 0 ? each : planned);
    }

    private double planned(DataCenter center) {
        double annual =
                portfolio.contracts().stream()
                        .filter(c -> c.dataCenter().equals(center.id()))
                        .map(Contract::term)
                        .map(term -> term.annual())
                        .filter(OptionalLong::isPresent)
                        .mapToDouble(OptionalLong::getAsLong)
                        .sum();
        return annual / MILLI / hours / Math.max(0.01, center.target());
    }

    /// Of the facility, in W.
    double of(DataCenter center, Instant at) {
        double mean = watts.getOrDefault(center.id(), 0.0);
        return mean * (1 + DAILY_SWING * Math.cos(2 * Math.PI * (hour(at, center) - 15) / 24));
    }

    /// The local load besides, as a part of its peak: highest in the evening and in winter.
    double local(Instant at) {
        var local = at.atZone(portfolio.zone());
        double evening = (1 + Math.cos(2 * Math.PI * (local.getHour() - 19) / 24.0)) / 2;
        double winter = (1 + Math.cos(2 * Math.PI * (local.getDayOfYear() - 15) / 365.0)) / 2;
        return LOCAL_NIGHT + (1 - LOCAL_NIGHT) * (0.6 * evening + 0.4 * winter);
    }

    private static double hour(Instant at, DataCenter center) {
        var local = at.atZone(center.zone());
        return local.getHour() + local.getMinute() / 60.0;
    }
}
