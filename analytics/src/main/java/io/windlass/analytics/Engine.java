package io.windlass.analytics;

import io.windlass.analytics.Output.Closed;
import io.windlass.analytics.Output.Recompute;
import io.windlass.analytics.ledger.DataCenterLedger;
import io.windlass.analytics.ledger.DeviceLedger;
import io.windlass.analytics.ledger.FarmLedger;
import io.windlass.analytics.ledger.PduState;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.share.Allocator;
import io.windlass.analytics.time.Window;
import io.windlass.analytics.view.Now;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The account of a portfolio in event time. Samples may come in any order and any number of times;
/// within the lateness the figures are the same, to the last mWh.
///
/// Not safe for use by more than one thread.
public final class Engine {
    /// So that a jump of the clock does not make one answer of millions.
    private static final int MOST_INTERVALS_AT_ONCE = 60;

    private final Portfolio portfolio;
    private final List<FarmLedger> farms;
    private final List<DataCenterLedger> dataCenters;
    private final Map<DeviceId, Place> places = new LinkedHashMap<>();
    private final Allocator allocator;
    private final LiveView view;
    private final long length;
    private OptionalLong closedUntil = OptionalLong.empty();

    private record Place(DeviceLedger ledger, Scope scope) {}

    /// An account that begins with the interval of the earliest sample that comes before its
    /// interval is due.
    public Engine(Portfolio portfolio) {
        this.portfolio = portfolio;
        var timing = portfolio.timing();
        length = timing.interval().toMillis();
        farms = portfolio.farms().stream().map(f -> new FarmLedger(f, timing)).toList();
        dataCenters =
                portfolio.dataCenters().stream().map(d -> new DataCenterLedger(d, timing)).toList();
        allocator = new Allocator(portfolio);
        view = new LiveView(portfolio, farms, dataCenters);
        for (var farm : farms) {
            farm.turbines().forEach(this::placeTurbine);
            var scope = new Scope.FarmScope(farm.farm().id());
            farm.park().forEach((id, ledger) -> places.put(id, new Place(ledger, scope)));
        }
        for (var center : dataCenters) {
            var scope = new Scope.DataCenterScope(center.dataCenter().id());
            center.devices().forEach((id, ledger) -> places.put(id, new Place(ledger, scope)));
        }
    }

    /// An account that begins with the first interval that starts at or after an instant. Samples
    /// from before, up to [Timing#lookback], tell what is held at its start.
    public Engine(Portfolio portfolio, Instant from) {
        this(portfolio);
        closedUntil = OptionalLong.of(floor(from.toEpochMilli() + length - 1));
    }

    /// An account that goes on where another stopped. Devices that the portfolio has no more are
    /// forgotten, new ones start empty.
    ///
    /// @throws IllegalArgumentException if the state is of another version
    public Engine(Portfolio portfolio, EngineState state) {
        this(portfolio);
        if (state.version() != EngineState.VERSION)
            throw new IllegalArgumentException(
                    "engine state of version " + state.version() + " is not readable here");
        if (state.begun()) closedUntil = OptionalLong.of(state.closedUntil());
        Map<DeviceId, PduState> pdus =
                byDevice(state.pdus(), p -> new DeviceId(p.site(), p.device()));
        for (var farm : farms) {
            state.farms().stream()
                    .filter(s -> s.id().equals(farm.farm().id()))
                    .forEach(farm::restore);
        }
        dataCenters.forEach(d -> d.restore(pdus));
        view.restore(state);
    }

    private void placeTurbine(DeviceId id, DeviceLedger ledger) {
        places.put(id, new Place(ledger, new Scope.TurbineScope(id)));
    }

    private static <T> Map<DeviceId, T> byDevice(List<T> states, Function<T, DeviceId> id) {
        return states.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> b));
    }

    /// Takes a sample. Devices that are not in the portfolio are ignored, duplicates change
    /// nothing, a sample from the future is kept until its time comes.
    ///
    /// @return a Recompute when the sample says something new of intervals that are closed
    public List<Output> apply(Sample sample) {
        var place = Optional.ofNullable(places.get(sample.device()));
        if (place.isEmpty() || !place.get().ledger().add(sample)) return List.of();
        return touches(sample).<List<Output>>map(List::of).orElse(List.of());
    }

    /// The closed intervals that a sample bears on, be it new or known. Empty if there are none, or
    /// the portfolio does not have the device.
    public Optional<Recompute> touches(Sample sample) {
        var place = Optional.ofNullable(places.get(sample.device()));
        long at = sample.at().toEpochMilli();
        if (place.isEmpty() || closedUntil.isEmpty() || at >= closedUntil.getAsLong())
            return Optional.empty();
        long reach = at + place.get().ledger().reach().toMillis();
        long to = Math.min(closedUntil.getAsLong(), floor(reach + length - 1));
        var from = Instant.ofEpochMilli(floor(at));
        return Optional.of(new Recompute(place.get().scope(), from, Instant.ofEpochMilli(to)));
    }

    /// Until when all intervals are closed; empty before the first.
    public Optional<Instant> closedUntil() {
        return closedUntil.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(closedUntil.getAsLong()));
    }

    /// Closes the intervals whose end and lateness lie at or before the watermark, which is the
    /// present instant of event time: all scopes of the oldest interval first, 60 intervals at
    /// most; call again for more. Call it every second or so: it also watches when curtailments
    /// begin.
    public List<Output> advance(Instant watermark) {
        long due = floor(watermark.minus(portfolio.timing().lateness()).toEpochMilli());
        if (closedUntil.isEmpty()) begin(due);
        var outputs = new ArrayList<Output>();
        for (int i = 0; i < MOST_INTERVALS_AT_ONCE && isDue(due); i++) outputs.addAll(close());
        if (!isDue(due)) view.observe(watermark.toEpochMilli());
        return outputs;
    }

    /// The portfolio at an instant, by the samples that have arrived.
    public Now now(Instant at) {
        return view.now(at);
    }

    /// How many samples found no room, since the engine was made.
    public long dropped() {
        return places.values().stream().mapToLong(p -> p.ledger().track().dropped()).sum();
    }

    public EngineState state() {
        return new EngineState(
                EngineState.VERSION,
                closedUntil.isPresent(),
                closedUntil.orElse(0),
                farms.stream().map(FarmLedger::state).toList(),
                dataCenters.stream().flatMap(d -> d.state().stream()).toList(),
                view.episodes(),
                view.settled());
    }

    private void begin(long due) {
        var earliest =
                places.values().stream()
                        .map(p -> p.ledger().track().earliest())
                        .flatMapToLong(OptionalLong::stream)
                        .min();
        if (earliest.isPresent() && floor(earliest.getAsLong()) < due)
            closedUntil = OptionalLong.of(floor(earliest.getAsLong()));
    }

    private boolean isDue(long due) {
        return closedUntil.isPresent() && closedUntil.getAsLong() < due;
    }

    private List<Closed> close() {
        long from = closedUntil.getAsLong();
        var window = new Window(Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + length));
        var closing = new Closing(portfolio, allocator, window);
        farms.forEach(closing::farm);
        dataCenters.forEach(closing::dataCenter);
        closedUntil = OptionalLong.of(from + length);
        var intervals = closing.intervals();
        view.settle(intervals);
        forget(from + length);
        return intervals.values().stream().map(Closed::new).toList();
    }

    /// Keeps what was closed just now, so that a repetition of it is recognised.
    private void forget(long before) {
        long keep = portfolio.timing().maxHold().plus(Timing.SETTLING).toMillis();
        for (var place : places.values()) place.ledger().track().forget(before - keep);
    }

    private long floor(long millis) {
        return Math.floorDiv(millis, length) * length;
    }
}
