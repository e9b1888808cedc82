package io.windlass.gateway.web;

import io.windlass.gateway.live.HeadroomNow;
import io.windlass.gateway.live.Health;
import io.windlass.gateway.live.History;
import io.windlass.gateway.live.History.Entry;
import io.windlass.gateway.live.LatestReadings;
import io.windlass.gateway.live.LatestReadings.Latest;
import io.windlass.gateway.live.Periods;
import io.windlass.gateway.live.TargetNow;
import io.windlass.gateway.live.Totals;
import io.windlass.telemetry.DeviceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A past to go with [FakePlant]: wind and limits that come and go, half an hour nobody saw.
final class FakeHistory {
    private FakeHistory() {}

    static Views views(FakePlant plant, InstantSource clock) {
        return new Views(
                () -> plant.at(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                FakeHistory::history,
                FakeHistory::totals,
                device -> Optional.of(device).filter(FakeHistory::known).map(FakeHistory::latest),
                shares(clock),
                () -> new Health(true, Map.of("store", "ok", "broker", "ok")),
                () -> "windlass_up 1\n".getBytes(StandardCharsets.UTF_8),
                (from, to) -> FakeAlerts.of(plant, clock.instant()),
                FakeAlerts.NOBODY);
    }

    private static Views.Shares shares(InstantSource clock) {
        var now = clock.instant();
        var headroom =
                new HeadroomNow(
                        "hall-a", now, now.plusSeconds(30), 1.25e6, 1.5, 0.97, List.of("GOOD"));
        return new Views.Shares(
                (scope, grain, span, at) ->
                        scope.equals("farm:none")
                                ? Optional.empty()
                                : Optional.of(new Periods(scope, grain.label(), List.of())),
                () -> List.of(headroom),
                at -> List.of(target()),
                at -> List.of());
    }

    private static TargetNow target() {
        return new TargetNow(
                "hall-a",
                0.8,
                LocalDate.parse("2026-11-24"),
                4e9,
                3e9,
                0.75,
                0.757,
                2e8,
                1.2,
                true,
                0.97,
                List.of("GOOD"));
    }

    static Optional<History> history(String scope, Instant from, Instant to) {
        if (!scope.equals("portfolio") && !scope.contains("zhangbei") && !scope.contains("hall")) {
            return Optional.empty();
        }
        var first = from.truncatedTo(ChronoUnit.MINUTES);
        var rows =
                Stream.iterate(first, at -> at.isBefore(to), at -> at.plusSeconds(60))
                        .map(at -> entry(scope, at))
                        .toList();
        return Optional.of(new History(scope, 60, rows));
    }

    private static Entry entry(String scope, Instant at) {
        long minute = at.getEpochSecond() / 60;
        boolean unseen = minute % 300 >= 240 && minute % 300 < 262;
        if (unseen) {
            return new Entry(
                    at, null, null, null, null, null, null, null, 0.41, List.of("POOR"), 0);
        }
        double wind = 0.55 + 0.22 * Math.sin(minute / 97.0) + 0.07 * Math.sin(minute / 7.0);
        double available = Math.max(0, wind) * 82_500_000 / 60;
        double cap = minute % 170 > 120 ? 0.46 * 82_500_000 / 60 : Double.MAX_VALUE;
        double generated = Math.min(available, cap);
        double load = (540_000 + 40_000 * Math.sin(minute / 60.0)) / 60;
        double share = Math.min(1, 0.62 + 0.5 * wind - (cap < 1e9 ? 0.12 : 0));
        boolean center = scope.startsWith("dc:");
        return new Entry(
                at,
                center ? null : generated,
                center ? null : available * 1.03,
                center ? null : available - generated,
                center ? null : (available - generated) / available,
                load,
                load * share,
                share,
                1,
                List.of("GOOD"),
                0);
    }

    private static Totals totals(Instant from, Instant to) {
        double hours = Duration.between(from, to).toSeconds() / 3_600.0;
        return new Totals(
                from,
                to,
                4e7 * hours,
                4.6e7 * hours,
                6e6 * hours,
                6 / 46.0,
                5.4e5 * hours,
                4.4e5 * hours,
                44 / 54.0,
                0.99,
                (long) (118_800 * hours),
                2_376_000);
    }

    private static boolean known(DeviceId device) {
        return device.device().matches("WT\\d\\d|PDU-[AB]\\d\\d");
    }

    private static LatestReadings latest(DeviceId device) {
        return new LatestReadings(
                device.site(),
                device.device(),
                "turbine",
                "turbine-generic",
                Instant.parse("2026-11-24T06:00:00Z"),
                List.of(
                        new Latest("", "active_power", "W", 1_150_000.0, null),
                        new Latest("", "wind_speed", "m/s", null, "OUT_OF_RANGE")));
    }
}
