package io.windlass.gateway.report;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The samples of a span of event time, read back from the store in pieces that fit in memory,
/// however densely they lie.
public final class StoredReadings {
    private static final Duration FIRST_PIECE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PIECE = Duration.ofHours(12);
    private static final Duration SHORTEST_PIECE = Duration.ofSeconds(10);
    private static final int WANTED_ROWS = 20_000;
    private static final int TOO_MANY_ROWS = 200_000;
    private static final int MOST_ROWS = 1_000_000;

    private final Store store;
    private final SampleRows rows;

    public StoredReadings(Store store, SampleRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /// Takes the samples of one piece of time.
    @FunctionalInterface
    public interface Taker {
        /// Takes a piece.
        ///
        /// @param until everything before it has been given
        void take(List<Sample> samples, Instant until);
    }

    /// Reads `[from, to)` in order of time, piece by piece.
    ///
    /// @throws Store.StoreUnavailable if the store cannot be read now
    public void read(Instant from, Instant to, Taker taker) throws InterruptedException {
        var piece = FIRST_PIECE;
        for (var at = from; at.isBefore(to); ) {
            var end = at.plus(piece).isBefore(to) ? at.plus(piece) : to;
            var found = rows(at, end);
            if (found.size() >= TOO_MANY_ROWS && piece.compareTo(SHORTEST_PIECE) > 0) {
                piece = longer(piece.dividedBy(8), SHORTEST_PIECE);
                continue;
            }
            taker.take(samples(found), end);
            piece = next(piece, found.size());
            at = end;
        }
    }

    private static Duration next(Duration piece, int rows) {
        if (rows > WANTED_ROWS) return longer(piece.dividedBy(2), SHORTEST_PIECE);
        return rows < WANTED_ROWS / 4 ? shorter(piece.multipliedBy(2), LONGEST_PIECE) : piece;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private List<Row> rows(Instant from, Instant to) throws InterruptedException {
        var all = new ArrayList<Row>();
        for (var kind : DeviceKind.values())
            all.addAll(store.read(new Query(kind.label(), Map.of(), from, to, MOST_ROWS)));
        return all;
    }

    /// The rows of a device's components at one instant are one sample.
    private List<Sample> samples(List<Row> found) {
        record Key(DeviceId device, Instant at) {}
        var readings = new LinkedHashMap<Key, List<Reading>>();
        for (var row : found) {
            var part = rows.sample(row);
            readings.computeIfAbsent(new Key(part.device(), part.at()), _ -> new ArrayList<>())
                    .addAll(part.readings());
        }
        return readings.entrySet().stream()
                .map(e -> new Sample(e.getKey().device(), e.getKey().at(), e.getValue()))
                .sorted(Comparator.comparing(Sample::at))
                .toList();
    }
}
