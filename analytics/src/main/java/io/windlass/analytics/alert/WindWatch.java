package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Alarm.Place;
import io.windlass.analytics.alert.Alarm.Rules;
import io.windlass.analytics.alert.Thresholds.Delays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/// The curtailment of one farm, site or portfolio, and its alarms.
final class WindWatch {
    private final AlertScope scope;
    private final Judge judge;
    private final Sliding sliding;
    private final Trace trace;
    private final Hours hours = new Hours();
    private final Map<Rule, Alarm> alarms = new EnumMap<>(Rule.class);
    private Hold hold = Hold.BLIND;

    /// @param portfolio its id
    /// @param every from one evaluation to the next
    WindWatch(String portfolio, AlertScope scope, double ratedWatts, Judge judge, Duration every) {
        this.scope = scope;
        this.judge = judge;
        var thresholds = judge.thresholds();
        sliding = new Sliding(thresholds.floors().window().toMillis(), ratedWatts);
        trace = new Trace(thresholds.spike().within().toMillis());
        for (var rule : Rule.values()) {
            if (!rule.ofWind()) continue;
            var rules =
                    new Rules(
                            Delay.of(delays(rule, thresholds), every),
                            thresholds.chatter(),
                            remind(rule, thresholds));
            alarms.put(rule, new Alarm(new Place(portfolio, rule, scope), rules));
        }
    }

    private static Delays delays(Rule rule, Thresholds thresholds) {
        return switch (rule) {
            case ELEVATED -> thresholds.elevated().delays();
            case HIGH -> thresholds.high().delays();
            case SPIKE -> new Delays(Duration.ZERO, thresholds.spike().offFor());
            case SUSTAINED -> new Delays(Duration.ZERO, Duration.ZERO);
            case NO_DATA -> thresholds.noData();
            case TARGET_AT_RISK, EDGE_OFFLINE, DEVICE_SILENT, LIMIT_NOT_FOLLOWED ->
                    thresholds.conditions().of(rule);
        };
    }

    private static OptionalLong remind(Rule rule, Thresholds thresholds) {
        return rule == Rule.SUSTAINED
                ? OptionalLong.of(thresholds.sustained().remind().toMillis())
                : OptionalLong.empty();
    }

    void accept(Slice slice) {
        sliding.put(slice);
        hours.add(slice);
    }

    /// Judges every rule at the end of the last slice.
    ///
    /// @param since the end of the evaluation before
    /// @param quieten is asked ahead of each
    List<Alert> judge(long since, Function<Alarm, Shelf.Quiet> quieten) {
        var sight = sliding.sight(since);
        hold = judge.hold(sight);
        var said = new ArrayList<Alert>();
        for (var alarm : alarms.values()) {
            alarm.quiet(quieten.apply(alarm));
            said.addAll(judge(alarm, sight));
        }
        if (hold == Hold.NONE) trace.add(judge.mark(sight));
        return said;
    }

    private List<Alert> judge(Alarm alarm, Sight sight) {
        var verdict = verdict(alarm.rule(), sight);
        alarm.hold(verdict != Verdict.HELD ? Hold.NONE : hold == Hold.NONE ? Hold.BLIND : hold);
        alarm.see(verdict, sight, ratio(alarm.rule(), sight));
        var said = alarm.judge(verdict, sight.fresh().start(), sight.at());
        alarm.rest();
        return said;
    }

    private Verdict verdict(Rule rule, Sight sight) {
        var thresholds = judge.thresholds();
        return switch (rule) {
            case ELEVATED -> judge.level(thresholds.elevated(), sight);
            case HIGH -> judge.level(thresholds.high(), sight);
            case SPIKE -> judge.spike(sight, trace);
            case SUSTAINED -> judge.sustained(hours);
            case NO_DATA -> judge.noData(sight);
            case TARGET_AT_RISK, EDGE_OFFLINE, DEVICE_SILENT, LIMIT_NOT_FOLLOWED -> Verdict.HELD;
        };
    }

    private OptionalDouble ratio(Rule rule, Sight sight) {
        if (rule == Rule.SUSTAINED) return hours.last().ratio();
        return hold == Hold.BLIND ? OptionalDouble.empty() : sight.ratio();
    }

    /// Takes the later word on slices: whole hours, in order of time.
    List<Alert> revise(List<Slice> slices, Function<Figures, Figures> again) {
        sliding.revise(slices);
        hours.replace(slices);
        return alarms.values().stream()
                .flatMap(alarm ->
                        alarm.revise(f -> sameRatio(alarm.rule(), f, again.apply(f))).stream())
                .toList();
    }

    /// The ratio of a day is not that of the window.
    static Figures sameRatio(Rule rule, Figures old, Figures revised) {
        return rule == Rule.SUSTAINED ? revised.withPeakRatio(old.peakRatio()) : revised;
    }

    /// Why nothing changes here now.
    Hold hold() {
        return hold;
    }

    Optional<Alarm> active(Rule rule) {
        return Optional.ofNullable(alarms.get(rule)).filter(Alarm::isActive);
    }

    List<Alarm> active() {
        return alarms.values().stream().filter(Alarm::isActive).toList();
    }

    WatchState state() {
        return new WatchState(
                scope.toString(),
                sliding.slices(),
                hours.state(),
                trace.marks(),
                alarms.values().stream().map(Alarm::state).toList());
    }

    void restore(WatchState state) {
        state.slices().forEach(sliding::put);
        hours.restore(state.hours());
        trace.restore(state.marks());
        for (var alarm : state.alarms())
            Optional.ofNullable(alarms.get(alarm.rule())).ifPresent(a -> a.restore(alarm));
    }
}
