package io.windlass.gateway.store;

import java.time.Instant;
import java.util.List;

/// Keeps rows durably. Called by one writer thread; reading is from any.
public interface Store extends AutoCloseable {
    /// Writes all rows, blocking until they are durable or known not to be.
    Outcome write(List<Row> rows) throws InterruptedException;

    /// Rows of a table in `[from, to)` in order of time, at most `limit`.
    ///
    /// @throws StoreUnavailable if the store cannot be read now
    List<Row> read(Query query) throws InterruptedException;

    /// How many good readings (fields that are not fault codes) the device tables hold in `[from,
    /// to)`.
    ///
    /// @throws StoreUnavailable if the store cannot be read now
    long countReadings(Instant from, Instant to) throws InterruptedException;

    @Override
    void close();

    /// Which rows to read.
    ///
    /// @param tags only rows that have all of these; empty for all
    record Query(
            String table, java.util.Map<String, String> tags, Instant from, Instant to, int limit) {
        public Query {
            tags = java.util.Map.copyOf(tags);
        }
    }

    /// What became of a write.
    sealed interface Outcome {
        /// All rows are durable, apart from those listed: they will never be taken.
        record Stored(List<Refused> refused) implements Outcome {
            public Stored {
                refused = List.copyOf(refused);
            }
        }

        /// Nothing is known to be durable; the same rows may be written again later.
        record Unavailable(String cause) implements Outcome {}
    }

    /// A row that the store will never take (a type conflict, beyond retention).
    record Refused(Row row, String cause) {}

    /// The store cannot be reached or read.
    final class StoreUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StoreUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
