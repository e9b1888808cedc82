package io.windlass.gateway.web;

import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.live.AlertsNow;
import io.windlass.gateway.live.AlertsNow.Shelved;
import io.windlass.gateway.live.ShelfOrder;
import io.windlass.gateway.web.FakePlant.Scene;
import io.windlass.gateway.web.Views.Shelving;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Alerts to go with [FakePlant].
final class FakeAlerts {
    static final Shelving NOBODY =
            new Shelving(Optional.empty(), FakeAlerts::shelved, (rule, scope) -> false);

    private FakeAlerts() {}

    static AlertsNow of(FakePlant plant, Instant now) {
        var current =
                switch (plant.scene()) {
                    case LIMITED -> List.of(high(now), silent(now));
                    case BLIND -> List.of(silent(now));
                    case FREE, CALM -> List.<AlertNow>of();
                };
        return new AlertsNow(
                now,
                current,
                current,
                List.of(),
                Map.of("portfolio:zhangjiakou", plant.scene() == Scene.BLIND ? "blind" : "none"),
                Map.of("mqtt", "ok"),
                Map.of("mqtt", 0));
    }

    static Shelved shelved(ShelfOrder order) {
        if (order.rule().equals("hgih")) throw new IllegalArgumentException("rule: no `hgih` here");
        return new Shelved(
                order.rule(),
                order.scope(),
                order.author(),
                order.reason(),
                Instant.EPOCH,
                Instant.EPOCH.plus(order.length()));
    }

    private static AlertNow high(Instant now) {
        return new AlertNow(
                "zhangjiakou/portfolio:zhangjiakou/high/" + now.minusSeconds(2_040),
                "repeated",
                "active",
                "page",
                "high",
                "zhangjiakou",
                "portfolio:zhangjiakou",
                true,
                false,
                null,
                null,
                null,
                null,
                now.minusSeconds(2_040).toString(),
                now.toString(),
                0.312,
                18.4e6,
                9.2e6,
                26L,
                33L,
                "turbines",
                0.97,
                0,
                "portfolio zhangjiakou: wind curtailed, up to 31.2 % and 18.4 MW, 9.20 MWh so far",
                "",
                "docs/operators.md#high");
    }

    private static AlertNow silent(Instant now) {
        return new AlertNow(
                "zhangjiakou/device:zhangbei/WT07/device_silent/" + now.minusSeconds(600),
                "repeated",
                "active",
                "ticket",
                "device_silent",
                "zhangjiakou",
                "device:zhangbei/WT07",
                true,
                false,
                null,
                null,
                null,
                null,
                now.minusSeconds(600).toString(),
                now.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                "device zhangbei/WT07 does not answer",
                "last fault: timeout",
                "https://example.org/operators.md#device-silent");
    }
}
