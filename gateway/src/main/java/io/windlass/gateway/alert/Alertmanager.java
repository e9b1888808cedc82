package io.windlass.gateway.alert;

import io.windlass.gateway.live.AlertNow;
import io.windlass.transport.mqtt.Publish;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Prometheus Alertmanager, API v2. It forgets what it is not told again, so active alerts are
/// repeated; each time they are good for a span that outlives a restart of the gateway, because a
/// silent gateway is no reason to call an alert resolved.
final class Alertmanager implements Channel {
    private static final int MOST = 200;

    private final URI uri;
    private final Duration expires;
    private final InstantSource wall;
    private final Http http;

    /// @param base where it is, such as `http://127.0.0.1:9093`
    /// @param expires after the last word of an alert it is taken for resolved
    Alertmanager(URI base, Duration expires, InstantSource wall, Http http) {
        var text = base.toString();
        this.uri = URI.create(text + (text.endsWith("/") ? "" : "/") + "api/v2/alerts");
        this.expires = expires;
        this.wall = wall;
        this.http = http;
    }

    /// An alert as Alertmanager takes it.
    record Posted(
            Map<String, String> labels,
            Map<String, String> annotations,
            String startsAt,
            String endsAt,
            String generatorURL) {}

    @Override
    public String name() {
        return "alertmanager " + uri.getHost() + ":" + uri.getPort();
    }

    /// What was never told there is not resolved there, and what is over is not changed any more.
    @Override
    public boolean wants(AlertNow alert) {
        boolean late = alert.event().equals("late_data") && !alert.active();
        return (alert.told() && !late) || alert.event().equals("shelved");
    }

    @Override
    public String key(AlertNow alert) {
        return alert.subject();
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public Publish tell(List<AlertNow> alerts) throws InterruptedException {
        var posted = alerts.stream().map(this::posted).toList();
        return http.post(uri, AlertJson.alertmanager(posted), Map.of(), Optional.empty());
    }

    private Posted posted(AlertNow alert) {
        var now = wall.instant();
        var since = earlier(Instant.parse(alert.since()), now);
        boolean firing = alert.active() && alert.told();
        var until = firing ? now.plus(expires) : earlier(Instant.parse(alert.at()), now);
        return new Posted(
                labels(alert),
                annotations(alert),
                since.toString(),
                (until.isAfter(since) ? until : since.plusMillis(1)).toString(),
                alert.runbook().startsWith("http") ? alert.runbook() : "");
    }

    private static Map<String, String> labels(AlertNow alert) {
        var labels = new TreeMap<String, String>();
        labels.put("alertname", "Windlass" + camel(alert.rule()));
        labels.put("severity", alert.severity());
        labels.put("rule", alert.rule());
        labels.put("portfolio", alert.portfolio());
        labels.put("scope", alert.scope());
        labels.put("level", alert.scope().substring(0, alert.scope().indexOf(':')));
        return labels;
    }

    private static Map<String, String> annotations(AlertNow alert) {
        var said = new TreeMap<String, String>();
        said.put("summary", alert.summary());
        said.put("runbook_url", alert.runbook());
        said.put("id", alert.id());
        said.put("revision", String.valueOf(alert.revision()));
        put(said, "description", alert.detail().isEmpty() ? null : alert.detail());
        put(said, "peak_ratio", number("%.4f", alert.peakRatio()));
        put(said, "peak_mw", number("%.3f", over(alert.peakW())));
        put(said, "mwh", number("%.3f", over(alert.energyWh())));
        put(said, "coverage", number("%.3f", alert.coverage()));
        put(said, "limit_source", alert.limitSource());
        if (alert.turbines() != null)
            said.put("limited", alert.limitedTurbines() + " of " + alert.turbines() + " turbines");
        put(said, "hold", alert.hold());
        put(said, "shelved_by", alert.shelvedBy());
        if (alert.latched()) said.put("latched", "came and went too often");
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable String text) {
        if (text != null) said.put(name, text);
    }

    private static @Nullable Double over(@Nullable Double value) {
        return value == null ? null : value / 1e6;
    }

    private static @Nullable String number(String form, @Nullable Double value) {
        return value == null ? null : String.format(Locale.ROOT, form, value);
    }

    private static String camel(String word) {
        var name = new StringBuilder();
        for (var part : word.split("_", -1))
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        return name.toString();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
