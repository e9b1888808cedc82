package io.windlass.gateway.share;

import io.windlass.analytics.Scope;
import io.windlass.analytics.period.Windows;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The scopes that are settled, by what rows and requests call them.
final class Scopes {
    private final Map<String, Scope> byName = new HashMap<>();
    private final Set<String> kinds = new LinkedHashSet<>();

    Scopes(Portfolio portfolio) {
        for (var scope : new Windows(portfolio).scopes()) {
            var tags = FigureRows.tags(scope);
            byName.put(name(tags), scope);
            kinds.add(tags.getOrDefault("scope", ""));
            if (scope instanceof Scope.PortfolioScope) byName.put("portfolio", scope);
        }
    }

    /// Empty for rows of turbines, and of what the portfolio has no more.
    Optional<Scope> of(Row row) {
        return Optional.ofNullable(byName.get(name(row.tags())));
    }

    /// `portfolio`, `farm:ID`, `dc:ID`, `contract:ID`.
    Optional<Scope> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The values of the tag `scope`.
    Set<String> kinds() {
        return kinds;
    }

    private static String name(Map<String, String> tags) {
        return tags.get("scope") + ":" + tags.get("id");
    }
}
