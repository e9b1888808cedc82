package io.windlass.gateway.year;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Interval;
import io.windlass.analytics.Output.Closed;
import io.windlass.analytics.Scope;
import io.windlass.analytics.period.Grain;
import io.windlass.analytics.period.MemoryShelf;
import io.windlass.analytics.period.Period;
import io.windlass.analytics.period.RollUp;
import io.windlass.analytics.period.Windows;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs a year through the engine, a sample of every device each quarter of an hour, and rolls it
/// up.
public final class YearRun {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Timing TIMING = new Timing(Duration.ZERO, QUARTER, QUARTER);
    private static final Duration KEPT = Duration.ofDays(2);

    private final Portfolio portfolio;
    private final Samples samples;
    private final Engine engine;
    private final MemoryShelf shelf = new MemoryShelf();
    private final RollUp rollUp;
    private final Windows windows;
    private final Window year;
    private final Map<Instant, List<Interval>> open = new LinkedHashMap<>();

    /// @param portfolio reckoned in quarters, whatever its own timing
    public YearRun(Portfolio portfolio, Scenario scenario) {
        this.portfolio = inQuarters(portfolio);
        samples = new Samples(this.portfolio, scenario);
        windows = new Windows(this.portfolio);
        var first = scenario.year().atDay(1).atStartOfDay(portfolio.zone()).toInstant();
        year = Window.yearOf(first, portfolio.zone());
        engine = new Engine(this.portfolio, first);
        rollUp = new RollUp(this.portfolio, shelf);
    }

    private static Portfolio inQuarters(Portfolio portfolio) {
        return new Portfolio(
                portfolio.id(),
                portfolio.zone(),
                portfolio.farms(),
                portfolio.dataCenters(),
                portfolio.contracts(),
                portfolio.sharing(),
                TIMING);
    }

    /// The year of every scope, the portfolio's last.
    public Map<Scope, Period> years() {
        for (var at = year.start(); at.isBefore(year.end()); at = at.plus(QUARTER)) {
            samples.at(at).forEach(engine::apply);
            close(at.plus(QUARTER));
        }
        settle();
        var years = new LinkedHashMap<Scope, Period>();
        var all = shelf.read(Grain.YEAR, new Window(year.start().minus(KEPT), year.end()));
        for (var scope : windows.scopes()) {
            all.stream()
                    .filter(p -> p.scope().equals(scope))
                    .reduce((a, b) -> longer(a, b))
                    .ifPresent(p -> years.put(scope, p));
        }
        return years;
    }

    /// Zones differ: the first hours of the run may lie in the year before.
    private static Period longer(Period one, Period other) {
        boolean first = one.account().coverage().worst() >= other.account().coverage().worst();
        return first ? one : other;
    }

    private void close(Instant until) {
        for (var output : engine.advance(until)) {
            if (output instanceof Closed(var interval) && isSettled(interval))
                open.computeIfAbsent(interval.start(), _ -> new ArrayList<>()).add(interval);
        }
        if (until.atZone(portfolio.zone()).toLocalTime().toSecondOfDay() == 0) settle();
    }

    private static boolean isSettled(Interval interval) {
        return !(interval.scope() instanceof Scope.TurbineScope);
    }

    /// Settles what is open, a day at most.
    private void settle() {
        var quarters = new LinkedHashMap<Instant, List<Interval>>();
        open.forEach((at, intervals) ->
                quarters.computeIfAbsent(windows.settlement(at).start(), _ -> new ArrayList<>())
                        .addAll(intervals));
        quarters.forEach(rollUp::settle);
        rollUp.addUp(quarters.keySet());
        open.clear();
        shelf.forget(Grain.SETTLEMENT, rollUp.settledUntil().minus(KEPT));
        shelf.forget(Grain.HOUR, rollUp.settledUntil().minus(KEPT));
    }
}
