package io.windlass.analytics.alert;

import java.util.List;

/// What is remembered of a farm, a site or a portfolio, as a plain value.
record WatchState(
        String scope,
        List<Slice> slices,
        List<Hours.Hour> hours,
        List<Trace.Mark> marks,
        List<AlarmState> alarms) {
    WatchState {
        slices = List.copyOf(slices);
        hours = List.copyOf(hours);
        marks = List.copyOf(marks);
        alarms = List.copyOf(alarms);
    }
}
