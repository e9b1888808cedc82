package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Alert.Cause;
import io.windlass.analytics.alert.Alert.Cleared;
import io.windlass.analytics.alert.Alert.Raised;
import io.windlass.analytics.alert.Alert.Revised;
import io.windlass.analytics.alert.Delay.Counter;
import io.windlass.analytics.alert.Notice.Standing;
import io.windlass.analytics.alert.Shelf.Quiet;
import io.windlass.analytics.alert.Thresholds.Chatter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One rule at one scope: on and off with delays, held while it chatters, told or not.
final class Alarm {
    private final Place place;
    private final Rules rules;
    private Counter counter = Counter.IDLE;
    private List<Long> transitions = new ArrayList<>();
    private boolean active;
    private boolean latched;
    private boolean told;
    private long since;
    private long changed;
    private long reminded;
    private Hold hold = Hold.NONE;
    private int revision;
    private String detail = "";
    private @Nullable Figures figures;
    private Quiet quiet = Quiet.NOT;

    /// @param portfolio whose alerts these are
    record Place(String portfolio, Rule rule, AlertScope scope) {}

    /// @param remind in milliseconds; empty for never
    record Rules(Delay delay, Chatter chatter, OptionalLong remind) {}

    Alarm(Place place, Rules rules) {
        this.place = place;
        this.rules = rules;
    }

    Rule rule() {
        return place.rule;
    }

    AlertScope scope() {
        return place.scope;
    }

    boolean isActive() {
        return active;
    }

    /// Nothing would be lost with it.
    boolean isIdle() {
        return !active && counter.streak() == 0 && transitions.isEmpty();
    }

    void quiet(Quiet now) {
        quiet = now;
    }

    void say(String text) {
        detail = text;
    }

    void hold(Hold why) {
        hold = why;
    }

    /// Moves by one evaluation.
    ///
    /// @param start when what the evaluation adds began
    List<Alert> judge(Verdict verdict, long start, long at) {
        var said = new ArrayList<Alert>();
        var before = counter;
        counter = rules.delay.next(counter, verdict);
        if (begins(before)) since = start;
        if (verdict != Verdict.HELD) turn(before, verdict, at, said);
        hear(at, said);
        return said;
    }

    /// Takes what a sight adds to the figures of a condition that lasts.
    ///
    /// @param ratio empty where it is not known
    void see(Verdict verdict, Sight sight, OptionalDouble ratio) {
        if (figures == null && verdict == Verdict.ON) figures = Figures.before(sight);
        if (figures != null) figures = figures.with(sight, ratio);
    }

    /// After it was judged: figures of what came to nothing are dropped.
    void rest() {
        if (!active && counter.streak() == 0) figures = null;
    }

    /// Recomputes its figures.
    Optional<Alert> revise(UnaryOperator<Figures> again) {
        if (!active || figures == null) return Optional.empty();
        var revised = again.apply(figures);
        if (revised.equals(figures)) return Optional.empty();
        figures = revised;
        revision++;
        return Optional.of(new Revised(notice(), Cause.LATE_DATA));
    }

    Optional<Figures> figures() {
        return Optional.ofNullable(figures);
    }

    Notice notice() {
        var standing = new Standing(active, latched, hold, told, quiet.folded(), quiet.shelf());
        return new Notice(
                id(),
                place.rule,
                place.scope,
                since,
                changed,
                figures(),
                detail,
                standing,
                revision);
    }

    private boolean begins(Counter before) {
        return !active && !before.active() && before.streak() == 0 && !counter.equals(before);
    }

    private void turn(Counter before, Verdict verdict, long at, List<Alert> said) {
        if (counter.active() != before.active()) transitions.add(at);
        transitions = rules.chatter.recent(transitions, at);
        boolean wasLatched = latched;
        latched =
                transitions.size() > rules.chatter.transitions()
                        || (latched && !transitions.isEmpty());
        boolean next = counter.active() || latched;
        if (next != active) change(next, at, said);
        else if (latched && !wasLatched) said.add(revised(Cause.LATCHED, at));
        else if (active && verdict == Verdict.ON && remindsAt(at))
            said.add(revised(Cause.REMINDER, at));
    }

    private void change(boolean next, long at, List<Alert> said) {
        active = next;
        changed = at;
        if (!next) {
            said.add(new Cleared(notice()));
            told = false;
            return;
        }
        revision = 0;
        reminded = at;
        told = quiet.folded().isEmpty() && quiet.shelf().isEmpty();
        said.add(new Raised(notice()));
    }

    /// Whether it is told is said when that changes. What was told is not folded later.
    private void hear(long at, List<Alert> said) {
        if (!active) return;
        boolean now = quiet.shelf().isEmpty() && (told || quiet.folded().isEmpty());
        if (now == told) return;
        told = now;
        said.add(revised(now ? Cause.RETURNED : Cause.SHELVED, at));
    }

    private Alert revised(Cause cause, long at) {
        changed = at;
        return new Revised(notice(), cause);
    }

    private boolean remindsAt(long at) {
        if (rules.remind.isEmpty() || at - reminded < rules.remind.getAsLong()) return false;
        reminded = at;
        return true;
    }

    private String id() {
        return "%s/%s/%s/%s"
                .formatted(
                        place.portfolio,
                        place.scope,
                        place.rule.word(),
                        Instant.ofEpochMilli(since));
    }

    AlarmState state() {
        return new AlarmState(
                place.rule,
                place.scope.toString(),
                counter,
                transitions,
                active,
                latched,
                told,
                since,
                changed,
                reminded,
                hold,
                revision,
                detail,
                figures);
    }

    void restore(AlarmState state) {
        counter = state.counter();
        transitions = new ArrayList<>(state.transitions());
        active = state.active();
        latched = state.latched();
        told = state.told();
        since = state.since();
        changed = state.changed();
        reminded = state.reminded();
        hold = state.hold();
        revision = state.revision();
        detail = state.detail();
        figures = state.figures();
    }
}
