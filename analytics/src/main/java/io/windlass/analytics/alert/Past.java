package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Alert.Cause;
import io.windlass.analytics.alert.Notice.Standing;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An alert of a curtailment that is over: late data may still change what it was.
record Past(
        String id,
        Rule rule,
        String scope,
        long since,
        long at,
        Figures figures,
        boolean told,
        int revision) {
    static Optional<Past> of(Notice notice) {
        return notice.figures()
                .map(figures ->
                        new Past(
                                notice.id(),
                                notice.rule(),
                                notice.scope().toString(),
                                notice.since(),
                                notice.at(),
                                figures,
                                notice.standing().told(),
                                notice.revision()));
    }

    /// With its figures recomputed, if that changes them.
    Optional<Past> again(UnaryOperator<Figures> again) {
        var revised = again.apply(figures);
        return revised.equals(figures)
                ? Optional.empty()
                : Optional.of(new Past(id, rule, scope, since, at, revised, told, revision + 1));
    }

    Alert revised() {
        var standing =
                new Standing(false, false, Hold.NONE, told, Optional.empty(), Optional.empty());
        var of = AlertScope.parse(scope).orElseThrow();
        return new Alert.Revised(
                new Notice(id, rule, of, since, at, Optional.of(figures), "", standing, revision),
                Cause.LATE_DATA);
    }
}
