package io.windlass.chaos.check;

import java.util.Map;

/// A sample as an agent's journal tells of it.
///
/// @param device `SITE/DEVICE`
/// @param at its timestamp, in milliseconds of the epoch
/// @param wall when the journal was told, by the agent's own clock
/// @param life how many times the agent had been started then
/// @param values every field as it must be stored, by `COMPONENT/FIELD`; a fault by its code
/// @param committed the agent's disk had it
/// @param dropped the agent itself counted it as lost
record Taken(
        String device,
        long at,
        long wall,
        int life,
        Map<String, Double> values,
        boolean committed,
        boolean dropped) {
    Taken {
        values = Map.copyOf(values);
    }

    Taken commit() {
        return new Taken(device, at, wall, life, values, true, dropped);
    }

    Taken drop() {
        return new Taken(device, at, wall, life, values, committed, true);
    }
}
