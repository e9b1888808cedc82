package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Minutes.Farmed;
import io.windlass.analytics.plant.Portfolio;
import java.util.ArrayList;
import java.util.List;

/// Feeds minutes to alerts and keeps what they say.
final class Teller {
    private final Portfolio portfolio;
    private final Thresholds thresholds;
    Alerts alerts;
    final List<Alert> said = new ArrayList<>();
    int minute;

    Teller(Portfolio portfolio, Thresholds thresholds) {
        this.portfolio = portfolio;
        this.thresholds = thresholds;
        alerts = new Alerts(portfolio, thresholds, AlertState.NONE);
    }

    Teller(int farms) {
        this(Minutes.portfolio(farms), Thresholds.DEFAULT);
    }

    /// So many minutes that are alike; what they say.
    List<Alert> minutes(int count, Farmed... farms) {
        var news = new ArrayList<Alert>();
        for (int i = 0; i < count; i++) news.addAll(alerts.accept(Minutes.of(minute++, farms)));
        said.addAll(news);
        return news;
    }

    /// As after a restart.
    void restart() {
        alerts = new Alerts(portfolio, thresholds, alerts.state());
    }

    /// What was said of a rule at a scope: `Raised`, `Cleared`, `LATCHED`, …
    List<String> told(Rule rule, AlertScope scope) {
        return said.stream()
                .filter(a -> a.notice().rule() == rule && a.notice().scope().equals(scope))
                .map(Teller::word)
                .toList();
    }

    static String word(Alert alert) {
        return switch (alert) {
            case Alert.Raised raised -> "Raised";
            case Alert.Cleared cleared -> "Cleared";
            case Alert.Revised revised -> revised.cause().name();
        };
    }

    Notice current(Rule rule, AlertScope scope) {
        return alerts.current().stream()
                .filter(n -> n.rule() == rule && n.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    boolean isActive(Rule rule, AlertScope scope) {
        return alerts.current().stream().anyMatch(n -> n.rule() == rule && n.scope().equals(scope));
    }
}
