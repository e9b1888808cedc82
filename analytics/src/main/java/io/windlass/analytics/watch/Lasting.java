package io.windlass.analytics.watch;

import java.time.Duration;

/// A condition that counts only once it has held without a break for a while.
public final class Lasting {
    private static final long NEVER = Long.MIN_VALUE;

    private final long least;
    private long since = NEVER;

    public Lasting(Duration least) {
        this.least = least.toMillis();
    }

    /// Takes whether it holds over `[from, to)`, in milliseconds of the epoch and in order of time.
    ///
    /// @return true when by the end it has lasted long enough
    public boolean observe(boolean holds, long from, long to) {
        if (!holds) since = NEVER;
        else if (since == NEVER) since = from;
        return since != NEVER && to - since >= least;
    }

    /// Since when it holds, in milliseconds of the epoch; [Long#MIN_VALUE] while it does not.
    public long since() {
        return since;
    }

    public void restore(long restored) {
        since = restored;
    }
}
