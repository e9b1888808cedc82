package io.windlass.analytics.period;

import io.windlass.analytics.time.Window;
import java.util.Collection;
import java.util.List;

/// Where settled periods are kept.
public interface Shelf {
    /// The periods of a grain that start in a window, of every scope, the latest revision of each.
    List<Period> read(Grain grain, Window window);

    /// Keeps periods in the place of those of the same grain, scope and start.
    void put(Collection<Period> periods);
}
