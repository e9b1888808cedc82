package io.windlass.agent.snmp;

import io.windlass.agent.profile.Pace;

/// A signal that the device turned out to have.
record Signal(Instance instance, Pace pace) {
    boolean slow() {
        return pace == Pace.SLOW;
    }
}
