package io.windlass.chaos.fault;

import java.util.Locale;

/// What goes wrong.
public enum Kind {
    KILL_AGENT,
    KILL_GATEWAY,
    /// The broker has no persistence: whatever it held is gone.
    KILL_BROKER,
    KILL_DATABASE,
    KILL_SIMULATOR,
    /// SIGTERM, and away for a while.
    STOP_DATABASE,
    /// SIGSTOP, SIGCONT: the process hangs.
    FREEZE,
    RESET_LINK,
    HALF_OPEN_LINK,
    PARTITION,
    SLOW_LINK,
    DISK_FULL_SPOOL,
    DISK_FULL_CHECKPOINT,
    /// Killed, with a torn write at the end of its spool.
    TORN_SPOOL,
    /// Deliveries again, out of order.
    REPEAT,
    CLOCK_STEP;

    /// As it is reported.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
