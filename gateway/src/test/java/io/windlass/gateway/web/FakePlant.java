package io.windlass.gateway.web;

import io.windlass.gateway.live.Figure;
import io.windlass.gateway.live.Snapshot;
import io.windlass.gateway.live.Snapshot.DataCenterNow;
import io.windlass.gateway.live.Snapshot.EdgeNow;
import io.windlass.gateway.live.Snapshot.FarmNow;
import io.windlass.gateway.live.Snapshot.PduNow;
import io.windlass.gateway.live.Snapshot.TurbineNow;
import io.windlass.gateway.live.Snapshot.Whole;
import io.windlass.gateway.live.Snapshot.Wind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A plant that moves with time, for looking at the page and for its tests. All of it follows from
/// its arguments and the instant.
record FakePlant(int turbines, int pdus, Scene scene) {
    static final FakePlant LIMITED = new FakePlant(33, 80, Scene.LIMITED);

    private static final double RATED_W = 2_500_000;
    private static final double LIMIT_W = 1_150_000;
    private static final Set<String> GOOD = Set.of("GOOD");
    private static final Set<String> POOR = Set.of("POOR");

    /// What is going on.
    enum Scene {
        /// The grid holds most turbines back.
        LIMITED,
        /// Wind, and no limit.
        FREE,
        /// No wind at all: 0 of 0.
        CALM,
        /// A third of the turbines cannot be seen.
        BLIND
    }

    Snapshot at(Instant now) {
        var all = IntStream.rangeClosed(1, turbines).mapToObj(i -> turbine(i, now)).toList();
        var wind = wind(all, now);
        var halls = List.of(hall("hall-a", "A", 0.91, now), hall("hall-b", "B", 0.64, now));
        return new Snapshot(
                now,
                "gateway-1",
                "ok",
                new Whole(
                        "zhangjiakou",
                        wind,
                        good(sum(halls, h -> h.loadW().value())),
                        good(sum(halls, h -> h.matchedW().value())),
                        share(0.775),
                        now.minusSeconds(60)),
                List.of(new FarmNow("zhangbei-wind", "zhangbei", wind, all)),
                halls,
                edges());
    }

    private TurbineNow turbine(int i, Instant now) {
        var name = "WT%02d".formatted(i);
        if (i == 7 || (scene == Scene.BLIND && i % 3 == 0)) {
            return new TurbineNow(
                    name,
                    "zhangbei",
                    "SILENT",
                    null,
                    null,
                    null,
                    null,
                    null,
                    "NONE",
                    84.0,
                    List.of("POOR"),
                    "TIMEOUT");
        }
        boolean broken = i == 19;
        double wind = scene == Scene.CALM ? 1.4 : 9.2 + 1.6 * wave(now, 47, i * 0.7);
        double available = scene == Scene.CALM ? 0 : RATED_W * Math.pow(Math.min(1, wind / 12), 3);
        boolean limited = scene == Scene.LIMITED && i % 5 != 0 && !broken;
        double power = broken ? -6_000 : limited ? Math.min(available, LIMIT_W) : available * 0.995;
        return new TurbineNow(
                name,
                "zhangbei",
                broken ? "FAULT" : scene == Scene.CALM ? "STANDBY" : i == 28 ? "OWN" : "RUN",
                scene == Scene.CALM ? -9_000.0 : power,
                available,
                limited ? LIMIT_W : null,
                limited ? Math.max(0, available - Math.max(power, LIMIT_W)) : 0.0,
                wind,
                i % 11 == 0 ? "NACELLE" : "REPORTED",
                0.4 + (i % 4) * 0.2,
                List.of("GOOD"),
                null);
    }

    private Wind wind(List<TurbineNow> all, Instant now) {
        double generated = sum(all, t -> positive(t.powerW()));
        double available = sum(all, TurbineNow::availableW);
        double curtailed = sum(all, TurbineNow::curtailedW);
        double seen = all.stream().filter(t -> t.powerW() != null).count() / (double) turbines;
        boolean blind = scene == Scene.BLIND;
        var quality = blind ? POOR : GOOD;
        boolean limited = scene == Scene.LIMITED;
        return new Wind(
                new Figure(generated, seen, quality),
                new Figure(blind ? null : available, seen, quality),
                new Figure(blind ? null : curtailed, seen, quality),
                new Figure(blind ? null : ratio(curtailed, generated), seen, quality),
                limited ? now.minusSeconds(2_040) : null,
                limited ? "grid" : null,
                (int) all.stream().filter(t -> t.limitW() != null).count(),
                turbines);
    }

    private DataCenterNow hall(String id, String feed, double share, Instant now) {
        var mine = IntStream.rangeClosed(1, pdus / 2).mapToObj(i -> pdu(feed, i, now)).toList();
        double load = 1.25 * sum(mine, PduNow::powerW);
        return new DataCenterNow(
                id,
                "zhangjiakou-dc",
                0.8,
                new Figure(load, 0.975, GOOD),
                new Figure(scene == Scene.CALM ? 0.0 : load * share, 0.975, GOOD),
                scene == Scene.CALM ? good(0.0) : share(share),
                now.minusSeconds(60),
                mine);
    }

    private static PduNow pdu(String feed, int i, Instant now) {
        var name = "PDU-%s%02d".formatted(feed, i);
        if (i == 13) {
            return new PduNow(name, "zhangjiakou-dc", "SILENT", feed, null, 0, 132.0, "TIMEOUT");
        }
        double watts = 5_200 + 900 * wave(now, 300, i * 0.4) + 37 * i;
        return new PduNow(name, "zhangjiakou-dc", "UP", feed, watts, 28, 1.0 + i % 5, null);
    }

    private List<EdgeNow> edges() {
        return List.of(
                new EdgeNow("farm", "zhangbei", true, turbines, 0.6, 118_800, 2_376_000, true),
                new EdgeNow("halls", "zhangjiakou-dc", true, pdus, 2.1, 57_600, 1_612_800, true),
                new EdgeNow("old-box", "zhangbei", false, 4, 5_412.0, 340, 2_720, false));
    }

    private Figure share(double value) {
        return scene == Scene.BLIND ? new Figure(null, 0.62, POOR) : good(value);
    }

    private static Figure good(double value) {
        return new Figure(value, 1, GOOD);
    }

    private static @Nullable Double ratio(double part, double rest) {
        return part + rest == 0 ? null : part / (part + rest);
    }

    private static double positive(@Nullable Double watts) {
        return watts == null ? 0 : Math.max(0, watts);
    }

    private static <T> double sum(List<T> parts, Function<T, @Nullable Double> watts) {
        double sum = 0;
        for (var part : parts) {
            var known = watts.apply(part);
            sum += known == null ? 0 : known;
        }
        return sum;
    }

    private static double wave(Instant now, double seconds, double phase) {
        return Math.sin(now.toEpochMilli() / 1_000.0 / seconds * 2 * Math.PI + phase);
    }
}
