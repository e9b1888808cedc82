package io.windlass.analytics.alert;

import io.windlass.analytics.Interval;
import io.windlass.analytics.alert.Shelf.Quiet;
import io.windlass.analytics.plant.Portfolio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The alerts of a portfolio, as a state machine in event time: the same intervals give the same
/// alerts with the same ids, whenever they come and however often.
///
/// Evaluated once a minute, or once an interval where those are longer. Not safe for use by more
/// than one thread.
public final class Alerts {
    private static final Duration EVALUATION = Duration.ofMinutes(1);
    private static final long PAST_KEPT = Duration.ofDays(2).toMillis();
    private static final int MOST_PAST = 1_000;

    private final Slices slices;
    private final Judge judge;
    private final long every;
    private final Map<AlertScope, WindWatch> watches = new LinkedHashMap<>();
    private final ConditionWatch conditions;
    private List<Past> past;
    private final List<Shelf> shelves;
    private long judgedUntil;
    private long watchedAt;

    /// Alerts that go on where others stopped. Scopes that the portfolio has no more are forgotten.
    ///
    /// @throws IllegalArgumentException if the state is of another version
    public Alerts(Portfolio portfolio, Thresholds thresholds, AlertState state) {
        if (state.version() != AlertState.VERSION)
            throw new IllegalArgumentException(
                    "alert state of version " + state.version() + " is not readable here");
        slices = new Slices(portfolio);
        judge = new Judge(thresholds);
        var interval = portfolio.timing().interval();
        var step = interval.compareTo(EVALUATION) > 0 ? interval : EVALUATION;
        every = step.toMillis();
        slices.scopes()
                .forEach((scope, rated) ->
                        watches.put(
                                scope, new WindWatch(portfolio.id(), scope, rated, judge, step)));
        conditions = new ConditionWatch(portfolio.id(), thresholds, step);
        past = new ArrayList<>(state.past());
        shelves = new ArrayList<>(state.shelves());
        judgedUntil = state.judgedUntil();
        watchedAt = state.watchedAt();
        restore(state);
    }

    private void restore(AlertState state) {
        for (var watch : state.watches())
            AlertScope.parse(watch.scope())
                    .flatMap(scope -> Optional.ofNullable(watches.get(scope)))
                    .ifPresent(w -> w.restore(watch));
        conditions.restore(state.conditions());
    }

    /// Takes closed intervals. Those of a time that was judged already are passed over: what late
    /// data changed comes by [#revise].
    public List<Alert> accept(List<Interval> closed) {
        var byStart =
                closed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Interval::start, TreeMap::new, Collectors.toList()));
        var said = new ArrayList<Alert>();
        for (var span : byStart.values()) said.addAll(accept(slices.of(span)));
        return said;
    }

    /// Takes the slices of one span, of all scopes.
    public List<Alert> accept(Map<AlertScope, Slice> span) {
        var first = span.values().stream().findFirst();
        if (first.isEmpty() || first.get().end() <= judgedUntil) return List.of();
        span.forEach((scope, slice) -> watch(scope).ifPresent(w -> w.accept(slice)));
        long end = first.get().end();
        if (end % every == 0) return judge(end);
        judgedUntil = end;
        return List.of();
    }

    private List<Alert> judge(long end) {
        forget(end);
        var said = new ArrayList<Alert>();
        for (var watch : watches.values())
            said.addAll(watch.judge(end - every, alarm -> quiet(alarm, end)));
        judgedUntil = end;
        remember(said);
        return said;
    }

    /// Judges what is watched beside curtailment; once a minute, more often changes nothing.
    public List<Alert> watch(Instant instant, List<Condition> now) {
        long at = instant.toEpochMilli();
        if (Math.floorDiv(at, every) <= Math.floorDiv(watchedAt, every)) return List.of();
        watchedAt = at;
        return conditions.judge(now, at, alarm -> quiet(alarm, at));
    }

    /// What must be read to revise a scope after late data changed `[from, to)`: whole hours, and
    /// all of the alerts that it touches.
    public Span toRevise(AlertScope scope, Span changed) {
        return new Revision(judge.thresholds(), every).span(figures(scope), changed);
    }

    /// Takes the later word on a scope: all slices of [#toRevise] up to what was judged, in order.
    /// Never raises or clears; what was told is told anew with what it was.
    public List<Alert> revise(AlertScope scope, List<Slice> fresh) {
        if (fresh.isEmpty()) return List.of();
        var revision = new Revision(judge.thresholds(), every);
        var said = new ArrayList<Alert>();
        watch(scope).ifPresent(w -> said.addAll(w.revise(fresh, f -> revision.again(f, fresh))));
        var later = new ArrayList<Past>();
        for (var one : past) {
            var again =
                    one.scope().equals(scope.toString())
                            ? one.again(f ->
                                    WindWatch.sameRatio(one.rule(), f, revision.again(f, fresh)))
                            : Optional.<Past>empty();
            again.ifPresent(p -> said.add(p.revised()));
            later.add(again.orElse(one));
        }
        past = later;
        return said;
    }

    /// Puts a rule on the shelf, in place of an earlier shelf of the same rule and scope.
    ///
    /// @throws IllegalArgumentException if it is for longer than allowed
    public void shelve(Shelf shelf) {
        var longest = judge.thresholds().longestShelving();
        if (shelf.until() - shelf.from() > longest.toMillis())
            throw new IllegalArgumentException(
                    "until: more than the %d min allowed".formatted(longest.toMinutes()));
        shelves.removeIf(shelf::isSame);
        shelves.add(shelf);
    }

    /// Takes a rule from the shelf before its time; false if it was not there.
    public boolean unshelve(Rule rule, String scope) {
        return shelves.removeIf(s -> s.rule() == rule && s.scope().equals(scope));
    }

    /// The alerts that are active, the widest scopes first.
    public List<Notice> current() {
        return Stream.concat(
                        watches.values().stream().flatMap(w -> w.active().stream()),
                        conditions.active().stream())
                .map(Alarm::notice)
                .toList();
    }

    /// Why nothing changes at a scope now, for each scope with curtailment.
    public Map<AlertScope, Hold> holds() {
        var holds = new LinkedHashMap<AlertScope, Hold>();
        watches.forEach((scope, watch) -> holds.put(scope, watch.hold()));
        return holds;
    }

    public List<Shelf> shelves() {
        return List.copyOf(shelves);
    }

    /// Until when intervals were taken; empty before the first.
    public Optional<Instant> judgedUntil() {
        return judgedUntil == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(judgedUntil));
    }

    public AlertState state() {
        return new AlertState(
                AlertState.VERSION,
                judgedUntil,
                watchedAt,
                watches.values().stream().map(WindWatch::state).toList(),
                conditions.state(),
                past,
                shelves);
    }

    private Quiet quiet(Alarm alarm, long at) {
        var shelf =
                shelves.stream().filter(s -> s.holds(alarm.rule(), alarm.scope(), at)).findFirst();
        return new Quiet(folded(alarm), shelf);
    }

    /// A curtailment is told by the widest scope that has it, a silent device by its edge.
    private Optional<AlertScope> folded(Alarm alarm) {
        if (alarm.rule() == Rule.DEVICE_SILENT)
            return conditions.active().stream()
                    .filter(a -> a.rule() == Rule.EDGE_OFFLINE)
                    .map(Alarm::scope)
                    .filter(edge -> edge.site().equals(alarm.scope().site()))
                    .findFirst();
        if (!alarm.rule().ofWind()) return Optional.empty();
        return slices.parents(alarm.scope()).stream()
                .filter(p -> watch(p).flatMap(w -> w.active(alarm.rule())).isPresent())
                .findFirst();
    }

    private void remember(List<Alert> said) {
        for (var alert : said) {
            if (alert instanceof Alert.Cleared(var notice)) Past.of(notice).ifPresent(past::add);
        }
        while (past.size() > MOST_PAST) past.remove(0);
    }

    private void forget(long now) {
        past.removeIf(p -> p.at() < now - PAST_KEPT);
        shelves.removeIf(s -> s.until() <= now);
    }

    private Stream<Figures> figures(AlertScope scope) {
        return Stream.concat(
                watch(scope).stream()
                        .flatMap(w -> w.active().stream())
                        .flatMap(a -> a.figures().stream()),
                past.stream().filter(p -> p.scope().equals(scope.toString())).map(Past::figures));
    }

    private Optional<WindWatch> watch(AlertScope scope) {
        return Optional.ofNullable(watches.get(scope));
    }

    /// `[from, to)` in milliseconds of the epoch.
    public record Span(long from, long to) {}
}
