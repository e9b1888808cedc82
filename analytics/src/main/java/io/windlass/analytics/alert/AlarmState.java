package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Delay.Counter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An alarm as a plain value.
///
/// @param figures null while there are none
record AlarmState(
        Rule rule,
        String scope,
        Counter counter,
        List<Long> transitions,
        boolean active,
        boolean latched,
        boolean told,
        long since,
        long changed,
        long reminded,
        Hold hold,
        int revision,
        String detail,
        @Nullable Figures figures) {
    AlarmState {
        transitions = List.copyOf(transitions);
    }
}
