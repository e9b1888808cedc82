package io.windlass.gateway.view;

import io.windlass.analytics.view.DataCenterNow;
import io.windlass.analytics.view.FarmNow;
import io.windlass.analytics.view.Now;
import io.windlass.analytics.view.PduNow;
import io.windlass.analytics.view.TurbineNow;
import io.windlass.analytics.view.WindNow;
import io.windlass.gateway.feed.EdgeStatus;
import io.windlass.gateway.live.Snapshot;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.OperatingState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The whole plant as one value.
public final class LiveView {
    private final String host;
    private final String portfolio;
    private final LatestSamples latest;

    public LiveView(String host, String portfolio, LatestSamples latest) {
        this.host = host;
        this.portfolio = portfolio;
        this.latest = latest;
    }

    /// A supplier that asks each part when it is asked.
    public Supplier<Snapshot> of(
            Supplier<Now> now, Supplier<List<EdgeStatus>> edges, Supplier<String> store) {
        return () -> snapshot(now.get(), edges.get(), store.get());
    }

    private Snapshot snapshot(Now now, List<EdgeStatus> edges, String store) {
        var load = now.load();
        return new Snapshot(
                now.at(),
                host,
                store,
                new Snapshot.Whole(
                        portfolio,
                        wind(now.wind()),
                        Figures.of(load.it()),
                        Figures.of(load.matched()),
                        Figures.of(load.shareMatched()),
                        orNull(load.shareOf())),
                now.farms().stream().map(LiveView::farm).toList(),
                now.dataCenters().stream().map(this::dataCenter).toList(),
                edges.stream().map(edge -> edge(edge, now.at())).toList());
    }

    private static Snapshot.Wind wind(WindNow wind) {
        return new Snapshot.Wind(
                Figures.of(wind.generated()),
                Figures.of(wind.available()),
                Figures.of(wind.curtailed()),
                Figures.of(wind.ratio()),
                orNull(wind.since().map(s -> s.since())),
                orNull(wind.since().map(s -> s.cause().name().toLowerCase(Locale.ROOT))),
                wind.limited(),
                wind.turbines());
    }

    private static Snapshot.FarmNow farm(FarmNow farm) {
        return new Snapshot.FarmNow(
                farm.id(),
                farm.site(),
                wind(farm.wind()),
                farm.turbines().stream().map(LiveView::turbine).toList());
    }

    private static Snapshot.TurbineNow turbine(TurbineNow turbine) {
        return new Snapshot.TurbineNow(
                turbine.device().device(),
                turbine.device().site(),
                state(turbine),
                Figures.orNull(turbine.powerWatts()),
                Figures.orNull(turbine.availableWatts()),
                Figures.orNull(turbine.limitWatts()),
                Figures.orNull(turbine.curtailedWatts()),
                Figures.orNull(turbine.windMs()),
                turbine.source().name(),
                Figures.seconds(turbine.age()),
                Figures.sorted(turbine.flags()),
                fault(turbine.fault()));
    }

    /// A turbine that answers but does not say its state runs, as far as anyone can tell. One that
    /// did not answer last time is silent at once, though its power is held a while longer.
    private static String state(TurbineNow turbine) {
        return turbine.silent() || unanswered(turbine.fault())
                ? "SILENT"
                : turbine.state().map(OperatingState::name).orElse("RUN");
    }

    private static String state(PduNow pdu) {
        return pdu.powerWatts().isEmpty() || unanswered(pdu.fault()) ? "SILENT" : "UP";
    }

    private static boolean unanswered(Optional<Fault> fault) {
        return fault.filter(Fault::unanswered).isPresent();
    }

    private Snapshot.DataCenterNow dataCenter(DataCenterNow center) {
        var load = center.load();
        return new Snapshot.DataCenterNow(
                center.id(),
                center.site(),
                center.target(),
                Figures.of(load.it()),
                Figures.of(load.matched()),
                Figures.of(load.shareMatched()),
                orNull(load.shareOf()),
                center.pdus().stream().map(this::pdu).toList());
    }

    private Snapshot.PduNow pdu(PduNow pdu) {
        return new Snapshot.PduNow(
                pdu.device().device(),
                pdu.device().site(),
                state(pdu),
                pdu.feed(),
                Figures.orNull(pdu.powerWatts()),
                latest.components(pdu.device()),
                Figures.seconds(pdu.age()),
                fault(pdu.fault()));
    }

    private static Snapshot.EdgeNow edge(EdgeStatus edge, Instant now) {
        return new Snapshot.EdgeNow(
                edge.edge().edge(),
                edge.edge().site(),
                edge.online(),
                edge.devices(),
                Figures.seconds(edge.lastSample().map(at -> age(at, now))),
                edge.samples(),
                edge.readings(),
                edge.acks());
    }

    private static Duration age(Instant at, Instant now) {
        return at.isAfter(now) ? Duration.ZERO : Duration.between(at, now);
    }

    private static @Nullable String fault(Optional<Fault> fault) {
        return orNull(fault.map(f -> f.name()));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
