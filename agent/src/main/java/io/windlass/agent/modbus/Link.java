package io.windlass.agent.modbus;

import io.windlass.agent.device.Deadline;
import java.io.Closeable;
import java.io.IOException;

/// An open connection that carries one exchange at a time, in the framing of its kind.
interface Link extends Closeable {
    /// Asks, and waits for the answer.
    ///
    /// @throws java.net.SocketTimeoutException if nothing came in time
    /// @throws IOException if the connection is gone
    Reply ask(Exchange exchange, Deadline by) throws IOException, InterruptedException;

    /// Opens connections to one place.
    interface Opener {
        Link open(Deadline by) throws IOException, InterruptedException;
    }
}
