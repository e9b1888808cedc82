package io.windlass.agent.modbus;

import io.windlass.agent.device.Deadline;
import java.io.Closeable;
import java.io.IOException;

/// Carries bytes to and from a line.
interface Wire extends Closeable {
    void send(byte[] bytes) throws IOException, InterruptedException;

    /// Waits for bytes.
    ///
    /// @return how many came, or -1 if no more will
    /// @throws java.net.SocketTimeoutException if none came in time
    int receive(byte[] into, Deadline by) throws IOException, InterruptedException;

    /// Throws away what has come unasked.
    void discard() throws IOException;
}
