package io.windlass.agent.device;

import io.windlass.telemetry.Sample;
import java.time.Duration;

/// Something that can be asked for its readings. Called by one thread at a time.
public interface Device extends AutoCloseable {
    /// What the device offers, as far as it is known now: tables are learned at the first answer.
    Description description();

    /// Asks for all readings once, within the device's own deadline. What fails every day (silence,
    /// a refused register) comes back as [io.windlass.telemetry.Reading.Bad]; the sample carries
    /// every signal of [#description()], stamped when the last reply arrived (or the poll was given
    /// up).
    ///
    /// @throws InterruptedException if the agent stops; the connection is closed
    Sample poll() throws InterruptedException;

    /// The same within a shorter budget: asked of a device that was silent, so that it cannot delay
    /// the living ones on its bus. What is not known when the budget is spent is a timeout.
    default Sample probe(Duration budget) throws InterruptedException {
        return poll();
    }

    /// Drops the connection, if there is one; a later poll opens it again.
    @Override
    void close();
}
