package io.windlass.analytics.alert;

import java.util.List;

/// All that alerts remember, as a plain value of records, lists, numbers and text, so that any
/// serialiser will do. At the defaults some 3 kB per farm, site and portfolio, 300 bytes per alarm
/// of a device or edge under way and 250 per alert that is over, of which the last 1,000 of two
/// days are kept.
///
/// @param version of this shape
/// @param judgedUntil the end of the last slice, in milliseconds of the epoch
/// @param watchedAt when conditions were judged last
public record AlertState(
        int version,
        long judgedUntil,
        long watchedAt,
        List<WatchState> watches,
        List<AlarmState> conditions,
        List<Past> past,
        List<Shelf> shelves) {
    public static final int VERSION = 1;

    /// Nothing has happened yet.
    public static final AlertState NONE =
            new AlertState(
                    VERSION,
                    Long.MIN_VALUE,
                    Long.MIN_VALUE,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    public AlertState {
        watches = List.copyOf(watches);
        conditions = List.copyOf(conditions);
        past = List.copyOf(past);
        shelves = List.copyOf(shelves);
    }
}
