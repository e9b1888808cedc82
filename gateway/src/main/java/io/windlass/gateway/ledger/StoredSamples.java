package io.windlass.gateway.ledger;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The samples of a span of event time, read back from the store in pieces that fit in memory.
final class StoredSamples {
    private static final int ROWS_PER_PIECE = 5_000;
    private static final int MOST_ROWS = 1_000_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Store store;
    private final SampleRows rows;

    StoredSamples(Store store, SampleRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /// Takes the samples of one piece of time.
    @FunctionalInterface
    interface Taker {
        /// Takes a piece.
        ///
        /// @param until everything before it has been given
        void take(List<Sample> samples, Instant until) throws InterruptedException;
    }

    /// Reads `[from, to)` in order of time, piece by piece.
    ///
    /// @throws Store.StoreUnavailable if the store cannot be read now
    void read(Instant from, Instant to, Taker taker) throws InterruptedException {
        var piece = SHORTEST.multipliedBy(10);
        for (var at = from; at.isBefore(to); ) {
            var end = earlier(at.plus(piece), to);
            var found = rows(at, end);
            taker.take(samples(found), end);
            piece = next(piece, found.size());
            at = end;
        }
    }

    private List<Row> rows(Instant from, Instant to) throws InterruptedException {
        var all = new ArrayList<Row>();
        for (var kind : DeviceKind.values()) {
            var found = store.read(new Query(kind.label(), Map.of(), from, to, MOST_ROWS));
            if (found.size() >= MOST_ROWS)
                throw new IllegalStateException(
                        "more than " + MOST_ROWS + " rows from " + from + " to " + to);
            all.addAll(found);
        }
        return all;
    }

    /// As many rows as can be handled in one go, however densely they lie.
    private static Duration next(Duration piece, int rows) {
        if (rows > 2 * ROWS_PER_PIECE) return later(piece.dividedBy(2), SHORTEST);
        return rows < ROWS_PER_PIECE / 2 ? earlier(piece.multipliedBy(2), LONGEST) : piece;
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
                .toList();
    }

    private static <T extends Comparable<T>> T earlier(T one, T other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static <T extends Comparable<T>> T later(T one, T other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
