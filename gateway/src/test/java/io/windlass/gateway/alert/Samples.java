package io.windlass.gateway.alert;

import io.windlass.analytics.alert.Rule;
import io.windlass.gateway.live.AlertNow;
import java.time.Instant;

/// Alerts to tell.
final class Samples {
    private Samples() {}

    static AlertNow alert(Rule rule, String event) {
        return alert(rule, event, Instant.parse("2026-03-01T00:10:00Z"), 0.25, 0);
    }

    static AlertNow alert(String id) {
        return alert(id, Rule.HIGH, "raised", Instant.EPOCH, 0.25, 0);
    }

    static AlertNow alert(Rule rule, String event, Instant since, double peak, long revision) {
        var id = "all/farm:f1/" + rule.word() + "/" + since;
        return alert(id, rule, event, since, peak, revision);
    }

    private static AlertNow alert(
            String id, Rule rule, String event, Instant since, double peak, long revision) {
        boolean active = !event.equals("cleared");
        return new AlertNow(
                id,
                event,
                active ? "active" : "cleared",
                rule.pages() ? "page" : "ticket",
                rule.word(),
                "all",
                "farm:f1",
                true,
                false,
                null,
                null,
                null,
                null,
                since.toString(),
                since.plusSeconds(60).toString(),
                peak,
                5e5,
                2e4,
                1L,
                1L,
                "turbines",
                1.0,
                revision,
                "farm f1: wind curtailed",
                "",
                "https://example.org/operators.md#" + rule.word());
    }
}
