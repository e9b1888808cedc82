package io.windlass.gateway.ledger;

import io.windlass.analytics.Interval;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The stored figures of a span, against which intervals reckoned again are held.
final class Revisions {
    private static final String REVISION = "revision";
    private static final String QUALITY = "quality";
    private static final int MOST_ROWS = 5_000_000;

    private final Map<Key, Row> stored = new HashMap<>();

    private record Key(Map<String, String> tags, Instant at) {
        static Key of(Row row) {
            return new Key(row.tags(), row.at());
        }
    }

    /// Reads what is stored of `[from, to)`.
    ///
    /// @throws Store.StoreUnavailable if the store cannot be read now
    static Revisions read(Store store, Instant from, Instant to) throws InterruptedException {
        var revisions = new Revisions();
        var query = new Query(FigureRows.TABLE, Map.of(), from, to, MOST_ROWS);
        for (var row : store.read(query)) revisions.stored.put(Key.of(row), row);
        return revisions;
    }

    /// The interval as it must be stored now; empty if the store has it like that, or if there is
    /// no reading in it to reckon from.
    Optional<Interval> of(Interval again) {
        if (!isSeen(again)) return Optional.empty();
        var row = FigureRows.of(again);
        var before = Optional.ofNullable(stored.get(Key.of(row)));
        if (before.isEmpty()) return Optional.of(again);
        if (isSame(row, before.get())) return Optional.empty();
        return Optional.of(again.revised(revision(before.get()) + 1));
    }

    private static boolean isSeen(Interval interval) {
        var coverage = interval.coverage();
        return isSeen(coverage.generation())
                || isSeen(coverage.curtailment())
                || isSeen(coverage.available())
                || isSeen(coverage.load());
    }

    private static boolean isSeen(Part part) {
        return part.seen() > 0;
    }

    private static int revision(Row row) {
        return row.fields().get(REVISION) instanceof Long number ? Math.toIntExact(number) : 0;
    }

    /// A field that is in the store and no more in the figure was 0/0 then or is now: it does not
    /// make a difference by itself, for no row can be made to lose a field in every database.
    private static boolean isSame(Row now, Row before) {
        return now.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(REVISION))
                .allMatch(field -> isSame(field, before.fields().get(field.getKey())));
    }

    private static boolean isSame(Map.Entry<String, Object> field, @Nullable Object before) {
        return field.getKey().equals(QUALITY)
                ? flags(field.getValue()).equals(flags(before))
                : field.getValue().equals(before);
    }

    private static Set<String> flags(@Nullable Object text) {
        var flags = new TreeSet<>(Arrays.asList(String.valueOf(text).split(",")));
        flags.remove(Flag.REVISED.name());
        return flags;
    }
}
