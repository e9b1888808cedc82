package io.windlass.simulator.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves any number of channels on the one thread that runs it. Closing it ends the run and closes
/// every channel.
public final class EventLoop implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);

    private final Selector selector;

    private EventLoop(Selector selector) {
        this.selector = selector;
    }

    public static EventLoop open() throws IOException {
        return new EventLoop(Selector.open());
    }

    /// Serves one channel more. To be called before the run or from within it.
    public void serve(SelectableChannel channel, int operations, Ready ready) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, operations, ready);
    }

    @Override
    public void run() {
        try {
            while (selector.isOpen()) selector.select(EventLoop::handle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.nio.channels.ClosedSelectorException _) {
            // the usual end
        }
    }

    private static void handle(SelectionKey key) {
        try {
            if (key.isValid()) ((Ready) key.attachment()).ready(key);
        } catch (IOException | CancelledKeyException _) {
            // the peer went away
            close(key.channel());
        } catch (RuntimeException e) {
            // one peer's trouble is not the others'
            LOG.error("state=broken channel={}", key.channel(), e);
            close(key.channel());
        }
    }

    private static void close(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("state=close-failed channel={}", channel, e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) close(key.channel());
        selector.close();
    }
}
