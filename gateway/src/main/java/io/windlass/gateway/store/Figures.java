package io.windlass.gateway.store;

import java.util.List;
import java.util.function.Consumer;

/// Computed rows on their way to the store.
///
/// @param end called once, from any thread, when it is known what became of them
public record Figures(List<Row> rows, Consumer<Fate> end) {
    public Figures {
        rows = List.copyOf(rows);
    }

    /// What became of them.
    public enum Fate {
        STORED,
        /// There was no room for them while the store was down: they must be reckoned again.
        DROPPED
    }
}
