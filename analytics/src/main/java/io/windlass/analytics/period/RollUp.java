package io.windlass.analytics.period;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.share.Allocator;
import io.windlass.analytics.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Settles periods and adds them up. What is settled again because late data or a correction
/// changed it gets the next revision, and so does everything coarser; what did not change stays as
/// it is. So the order does not matter, and settling twice changes nothing.
public final class RollUp {
    private final Windows windows;
    private final Settlement settlement;
    private final Allocator allocator;
    private final Shelf shelf;
    private Instant settledUntil;

    /// @param settledUntil all periods that end by then have been settled before
    public RollUp(Portfolio portfolio, Shelf shelf, Instant settledUntil) {
        this.windows = new Windows(portfolio);
        this.settlement = new Settlement(portfolio);
        this.allocator = new Allocator(portfolio);
        this.shelf = shelf;
        this.settledUntil = settledUntil;
    }

    public RollUp(Portfolio portfolio, Shelf shelf) {
        this(portfolio, shelf, Instant.MIN);
    }

    /// Up to when all is settled.
    public Instant settledUntil() {
        return settledUntil;
    }

    /// Settles the period that holds an instant.
    ///
    /// @param intervals all that start in it, of farms, data centers and the portfolio
    /// @return what is new or changed; the shelf has it
    public List<Period> settle(Instant at, Collection<Interval> intervals) {
        var window = windows.settlement(at);
        if (window.end().isAfter(settledUntil)) settledUntil = window.end();
        return keep(settlement.settle(window, intervals), shelf.read(Grain.SETTLEMENT, window));
    }

    /// Adds up every period of a grain that holds an instant, from the next finer grain.
    ///
    /// @return what is new or changed; the shelf has it
    public List<Period> add(Grain grain, Instant at) {
        var changed = new ArrayList<Period>();
        windows.of(grain, at)
                .forEach((window, scopes) -> {
                    if (window.start().isBefore(settledUntil))
                        changed.addAll(add(new Cut(grain, window, settledUntil), scopes));
                });
        return changed;
    }

    /// Adds up all that holds any of many instants: what is coarser comes once, and last.
    ///
    /// @return what is new or changed; the shelf has it
    public List<Period> addUp(Collection<Instant> instants) {
        var changed = new ArrayList<Period>();
        for (var grain : Grain.values()) {
            if (grain == Grain.SETTLEMENT) continue;
            var added = new HashSet<Set<Window>>();
            for (var at : instants) {
                if (added.add(windows.of(grain, at).keySet())) changed.addAll(add(grain, at));
            }
        }
        return changed;
    }

    /// Settles the period that holds an instant, and adds up all that it is part of.
    public List<Period> settleAll(Instant at, Collection<Interval> intervals) {
        var changed = new ArrayList<>(settle(at, intervals));
        changed.addAll(addUp(List.of(at)));
        return changed;
    }

    private List<Period> add(Cut cut, List<Scope> scopes) {
        var tallies = new LinkedHashMap<Scope, Tally>();
        for (var part : shelf.read(cut.grain().finer(), cut.window())) {
            if (scopes.contains(part.scope()))
                tallies.computeIfAbsent(part.scope(), s -> new Tally()).add(part);
        }
        var sums =
                cut.grain() == Grain.HOUR
                        ? new Hour(cut, tallies, allocator).periods()
                        : sums(cut, tallies);
        return keep(sums, shelf.read(cut.grain(), cut.window()));
    }

    private static List<Period> sums(Cut cut, Map<Scope, Tally> tallies) {
        return tallies.entrySet().stream().map(e -> e.getValue().period(e.getKey(), cut)).toList();
    }

    private List<Period> keep(List<Period> next, List<Period> kept) {
        var before = new LinkedHashMap<Scope, Period>();
        kept.forEach(p -> before.put(p.scope(), p));
        var changed = new ArrayList<Period>();
        for (var period : next) {
            var old = before.get(period.scope());
            if (old == null) changed.add(period);
            else if (!period.saysAs(old)) changed.add(period.after(old));
        }
        shelf.put(changed);
        return changed;
    }
}
