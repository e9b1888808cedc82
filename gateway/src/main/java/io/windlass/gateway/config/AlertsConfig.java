package io.windlass.gateway.config;

import io.windlass.analytics.alert.Thresholds;
import io.windlass.analytics.alert.Thresholds.Chatter;
import io.windlass.analytics.alert.Thresholds.Conditions;
import io.windlass.analytics.alert.Thresholds.Delays;
import io.windlass.analytics.alert.Thresholds.Floors;
import io.windlass.analytics.alert.Thresholds.Level;
import io.windlass.analytics.alert.Thresholds.Rise;
import io.windlass.analytics.alert.Thresholds.Sustained;
import io.windlass.settings.Default;
import io.windlass.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When to raise alerts, and whom to tell; see [Thresholds].
///
/// @param runbook where docs/operators.md can be read by those who are called
/// @param tokenFile who knows its text may shelve rules over HTTP; without it nobody may
public record AlertsConfig(
        @Default("{window: 5m, least_coverage: 0.8, least_offered: 0.10, least_curtailed: 0.01}")
                Floors floors,
        @Default("{on: 0.08, on_for: 2m, off: 0.05, off_for: 5m}") Level elevated,
        @Default("{on: 0.20, on_for: 2m, off: 0.15, off_for: 5m}") Level high,
        @Default("{ratio: 0.05, power: 0.10, within: 5m, off_for: 5m}") Rise spike,
        @Default("{ratio: 0.05, remind: 24h}") Sustained sustained,
        @Default("{on_for: 10m, off_for: 2m}") Delays noData,
        @Default("{on_for: 0m, off_for: 0m}") Delays targetAtRisk,
        @Default("{on_for: 2m, off_for: 1m}") Delays edgeOffline,
        @Default("{on_for: 5m, off_for: 2m}") Delays deviceSilent,
        @Default("{on_for: 0m, off_for: 5m}") Delays limitNotFollowed,
        @Default("{transitions: 3, within: 15m}") Chatter chatter,
        @Default("8h") Duration longestShelving,
        @Default("{}") Delivery deliver,
        @Default("docs/operators.md") String runbook,
        Optional<Secret> tokenFile) {
    /// Whom to tell.
    ///
    /// @param alertmanagers base addresses of Prometheus Alertmanagers; all are told
    /// @param mqtt whether the broker gets a retained message per rule and scope
    /// @param repeat how often active alerts are told again, so that they do not lapse
    /// @param expires after the last word an active alert lapses
    public record Delivery(
            @Default("[]") List<URI> alertmanagers,
            Optional<WebhookConfig> webhook,
            @Default("true") boolean mqtt,
            @Default("1m") Duration repeat,
            @Default("15m") Duration expires) {
        public Delivery {
            alertmanagers.forEach(uri -> requireHttp("alertmanagers", uri));
            if (repeat.toMillis() < 1)
                throw new IllegalArgumentException("repeat: " + repeat + " is not positive");
            if (expires.compareTo(repeat.multipliedBy(2)) < 0)
                throw new IllegalArgumentException(
                        "expires: less than twice `repeat`: alerts would lapse in between");
        }
    }

    /// Any address that takes a JSON object per event.
    ///
    /// @param tokenFile its text is sent as a bearer token
    public record WebhookConfig(URI url, Optional<Secret> tokenFile) {
        public WebhookConfig {
            requireHttp("url", url);
        }
    }

    public Thresholds thresholds() {
        return new Thresholds(
                floors,
                elevated,
                high,
                spike,
                sustained,
                noData,
                new Conditions(targetAtRisk, edgeOffline, deviceSilent, limitNotFollowed),
                chatter,
                longestShelving);
    }

    private static void requireHttp(String key, URI uri) {
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null)
            throw new IllegalArgumentException(
                    key + ": \"" + uri + "\" is not like http://127.0.0.1:9093");
    }
}
