package io.windlass.analytics.alert;

import java.util.Optional;

/// Somebody does not want to hear of a rule for a while. Its state goes on, unheard.
///
/// @param scope its text; empty for every scope
/// @param from in milliseconds of the epoch, as `until`
public record Shelf(Rule rule, String scope, String author, String reason, long from, long until) {
    public Shelf {
        if (author.isBlank()) throw new IllegalArgumentException("author: who shelves it?");
        if (until <= from) throw new IllegalArgumentException("until: it is over already");
        if (!scope.isEmpty() && AlertScope.parse(scope).isEmpty())
            throw new IllegalArgumentException(
                    "scope: \"" + scope + "\" is not like farm:ID or portfolio:ID");
    }

    boolean holds(Rule other, AlertScope of, long at) {
        return rule == other && at < until && (scope.isEmpty() || scope.equals(of.toString()));
    }

    boolean isSame(Shelf other) {
        return rule == other.rule && scope.equals(other.scope);
    }

    /// What keeps an alert from being told.
    record Quiet(Optional<AlertScope> folded, Optional<Shelf> shelf) {
        static final Quiet NOT = new Quiet(Optional.empty(), Optional.empty());
    }
}
