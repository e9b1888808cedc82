package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Alarm.Place;
import io.windlass.analytics.alert.Alarm.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/// The alarms of conditions. There is one only while there is something to remember.
final class ConditionWatch {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::rule)
                    .thenComparing(key -> key.scope().kind())
                    .thenComparing(key -> key.scope().id());

    private final String portfolio;
    private final Thresholds thresholds;
    private final Duration every;
    private final TreeMap<Key, Alarm> alarms = new TreeMap<>(ORDER);

    private record Key(Rule rule, AlertScope scope) {}

    ConditionWatch(String portfolio, Thresholds thresholds, Duration every) {
        this.portfolio = portfolio;
        this.thresholds = thresholds;
        this.every = every;
    }

    /// Judges all conditions there are. One that is watched no more is cleared.
    List<Alert> judge(List<Condition> conditions, long at, Function<Alarm, Shelf.Quiet> quieten) {
        var said = new ArrayList<Alert>();
        var seen = new HashSet<Key>();
        for (var condition : ordered(conditions)) {
            var key = new Key(condition.rule(), condition.scope());
            seen.add(key);
            var alarm = alarms.get(key);
            if (alarm == null && condition.truth() != Condition.Truth.YES) continue;
            alarm = alarms.computeIfAbsent(key, this::alarm);
            alarm.say(condition.detail());
            said.addAll(judge(alarm, condition.verdict(), at, quieten));
        }
        for (var alarm : List.copyOf(alarms.values())) {
            if (!seen.contains(new Key(alarm.rule(), alarm.scope())))
                said.addAll(judge(alarm, Verdict.OFF, at, quieten));
            if (alarm.isIdle()) alarms.remove(new Key(alarm.rule(), alarm.scope()));
        }
        return said;
    }

    private static List<Condition> ordered(List<Condition> conditions) {
        return conditions.stream()
                .sorted(Comparator.comparing(c -> new Key(c.rule(), c.scope()), ORDER))
                .toList();
    }

    private static List<Alert> judge(
            Alarm alarm, Verdict verdict, long at, Function<Alarm, Shelf.Quiet> quieten) {
        alarm.hold(verdict == Verdict.HELD ? Hold.BLIND : Hold.NONE);
        alarm.quiet(quieten.apply(alarm));
        return alarm.judge(verdict, at, at);
    }

    List<Alarm> active() {
        return alarms.values().stream().filter(Alarm::isActive).toList();
    }

    List<AlarmState> state() {
        return alarms.values().stream().map(Alarm::state).toList();
    }

    void restore(List<AlarmState> states) {
        for (var state : states) {
            var key = new Key(state.rule(), AlertScope.parse(state.scope()).orElseThrow());
            alarms.computeIfAbsent(key, this::alarm).restore(state);
        }
    }

    private Alarm alarm(Key key) {
        var rules =
                new Rules(
                        Delay.of(thresholds.conditions().of(key.rule()), every),
                        thresholds.chatter(),
                        OptionalLong.empty());
        return new Alarm(new Place(portfolio, key.rule(), key.scope()), rules);
    }
}
