package io.windlass.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Keeps rows durably. Writing and reading may be from many threads.
public interface Store extends AutoCloseable {
    /// Writes all rows, blocking until they are durable or known not to be.
    Outcome write(List<Row> rows) throws InterruptedException;

    /// Rows of a table in `[from, to)` in order of time, at most `limit`: the earliest.
    ///
    /// @throws StoreUnavailable if the store cannot be read now
    List<Row> read(Query query) throws InterruptedException;

    /// How much the tables of readings hold in `[from, to)`.
    ///
    /// @throws StoreUnavailable if the store cannot be read now
    Held held(Instant from, Instant to) throws InterruptedException;

    @Override
    void close();

    /// Which rows to read.
    ///
    /// @param tags only rows that have all of these; empty for all
    record Query(String table, Map<String, String> tags, Instant from, Instant to, int limit) {
        public Query {
            tags = Map.copyOf(tags);
        }
    }

    /// What is kept of a span of time.
    ///
    /// @param samples one per device and poll, whatever became of it
    /// @param readings the good ones
    record Held(long samples, long readings) {}

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

        public StoreUnavailable(String message) {
            super(message);
        }

        public StoreUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
