package io.windlass.gateway.imports;

import io.windlass.gateway.store.Described;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Outcome.Stored;
import io.windlass.gateway.store.Store.Outcome.Unavailable;
import io.windlass.gateway.store.Store.StoreUnavailable;
import io.windlass.settings.Place;
import io.windlass.settings.Problem;
import io.windlass.settings.SettingsException;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Takes a CSV file into the store of readings: all of it, or nothing with every reason.
public final class Importer {
    private static final int ROWS_AT_ONCE = 5_000;
    private static final String EDGE = "import";
    private static final String HOLD = "_hold";

    private final Store store;
    private final SampleRows rows;
    private final Map<DeviceId, String> tables;

    /// @param tables the devices of the portfolio and the table of each
    public Importer(Store store, SampleRows rows, Map<DeviceId, String> tables) {
        this.store = store;
        this.rows = rows;
        this.tables = Map.copyOf(tables);
    }

    /// Reads a file and stores it.
    ///
    /// @throws SettingsException with what is wrong in the file
    /// @throws StoreUnavailable if the store does not take it
    public Imported take(Path file, ImportOptions options) throws InterruptedException {
        var contents = new CsvFile(file, options, new Devices(tables.keySet())).read();
        var merging = new Merging(file);
        var series = series(contents.entries(), options);
        var until = series.stream().map(s -> s.end(options)).max(Instant::compareTo);
        for (var one : series) merging.add(one, options);
        var refused = write(merging.samples());
        return new Imported(
                merging.values(),
                contents.empty(),
                merging.repeated(),
                merging.from(),
                until.orElse(Instant.EPOCH),
                intervals(series),
                refused);
    }

    private static List<Series> series(List<Entry> entries, ImportOptions options) {
        var byKey = new LinkedHashMap<Entry.Key, List<Entry>>();
        for (var entry : entries)
            byKey.computeIfAbsent(entry.key(), _ -> new ArrayList<>()).add(entry);
        return byKey.entrySet().stream()
                .map(e -> new Series(e.getKey(), e.getValue(), options))
                .toList();
    }

    private static Map<String, Optional<Duration>> intervals(List<Series> series) {
        var intervals = new TreeMap<String, Optional<Duration>>();
        series.forEach(s -> intervals.putIfAbsent(s.key().signal(), s.interval()));
        return intervals;
    }

    private List<String> write(List<Sample> samples) throws InterruptedException {
        var refused = new ArrayList<String>();
        var batch = new ArrayList<Row>();
        for (var sample : samples) {
            batch.addAll(rows.of(described(sample.device()), sample));
            if (batch.size() >= ROWS_AT_ONCE) write(batch, refused);
        }
        write(batch, refused);
        return refused;
    }

    private void write(List<Row> batch, List<String> refused) throws InterruptedException {
        if (batch.isEmpty()) return;
        switch (store.write(batch)) {
            case Stored stored -> stored.refused().forEach(r -> refused.add(r.cause()));
            case Unavailable(var cause) ->
                    throw new StoreUnavailable(cause, new IllegalStateException(cause));
        }
        batch.clear();
    }

    private Described described(DeviceId device) {
        var table = Optional.ofNullable(tables.get(device)).orElseThrow();
        return new Described(device, new EdgeId(device.site(), EDGE), table, EDGE, Map.of());
    }

    /// Puts the values of an instant together.
    private static final class Merging {
        private final Path file;
        private final TreeMap<Instant, Map<DeviceId, Map<String, Series.Held>>> byTime =
                new TreeMap<>();
        private long values;
        private long repeated;

        Merging(Path file) {
            this.file = file;
        }

        void add(Series series, ImportOptions options) {
            var problems = new ArrayList<Problem>();
            for (var held : heldOf(series, options)) {
                var device = byTime.computeIfAbsent(held.at(), _ -> new LinkedHashMap<>());
                var before =
                        device.computeIfAbsent(series.key().device(), _ -> new HashMap<>())
                                .putIfAbsent(held.signal(), held);
                if (before == null) values++;
                else if (before.value() == held.value()) repeated++;
                else problems.add(clash(before, held));
            }
            if (!problems.isEmpty()) throw new SettingsException(problems);
        }

        private List<Series.Held> heldOf(Series series, ImportOptions options) {
            try {
                return series.held(options);
            } catch (IllegalArgumentException e) {
                throw new SettingsException(
                        List.of(place(1).problem(String.valueOf(e.getMessage()))));
            }
        }

        private Problem clash(Series.Held first, Series.Held second) {
            return place(second.entry().line())
                    .problem(
                            "a second value %s of %s at %s; line %d has %s"
                                    .formatted(
                                            second.entry().value(),
                                            second.signal(),
                                            second.entry().at(),
                                            first.entry().line(),
                                            first.entry().value()));
        }

        private Place place(int line) {
            return new Place(file.toString(), line, 1);
        }

        long values() {
            return values;
        }

        long repeated() {
            return repeated;
        }

        Instant from() {
            return byTime.isEmpty() ? Instant.EPOCH : byTime.firstKey();
        }

        List<Sample> samples() {
            var samples = new ArrayList<Sample>();
            byTime.forEach((at, devices) ->
                    devices.forEach((device, signals) ->
                            samples.add(new Sample(device, at, readings(signals)))));
            return samples;
        }

        private static List<Reading> readings(Map<String, Series.Held> signals) {
            var readings = new ArrayList<Reading>();
            signals.forEach((name, held) -> {
                readings.add(new Reading.Good(SignalId.of(name), held.value()));
                held.hold()
                        .ifPresent(hold ->
                                readings.add(
                                        new Reading.Good(
                                                SignalId.of(name + HOLD), hold.toMillis() / 1e3)));
            });
            return readings;
        }
    }
}
