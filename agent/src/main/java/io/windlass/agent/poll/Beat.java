package io.windlass.agent.poll;

import java.time.Duration;

/// The moments at which a bus is polled.
public interface Beat {
    /// Waits for the next beat.
    ///
    /// @return how many beats went by unheard since the last one; they are not made up for
    long await() throws InterruptedException;

    /// How long it is until the next beat.
    Duration left();
}
