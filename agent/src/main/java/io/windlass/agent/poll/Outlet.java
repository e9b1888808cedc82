package io.windlass.agent.poll;

import io.windlass.agent.device.Description;
import io.windlass.telemetry.Sample;

/// Where the poll loops put what they learn. Called by many threads; must not block.
public interface Outlet {
    /// Takes a sample, and what its device is now known to offer.
    void accept(Description description, Sample sample);
}
