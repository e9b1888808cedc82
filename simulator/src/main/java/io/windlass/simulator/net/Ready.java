package io.windlass.simulator.net;

import java.io.IOException;
import java.nio.channels.SelectionKey;

/// What is done when a channel can be read, written or accepted from.
public interface Ready {
    /// Does what can be done without waiting.
    ///
    /// @throws IOException if the channel is no good any more: it is then closed
    void ready(SelectionKey key) throws IOException;
}
