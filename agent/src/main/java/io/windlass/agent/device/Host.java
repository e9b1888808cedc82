package io.windlass.agent.device;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A host by its name or address. A name is looked up each time, since a device may move, and by a
/// thread of its own: the system's resolver knows no deadline, and would hold up the carrier of
/// every other virtual thread. Asked by one thread at a time.
public final class Host {
    /// Finds an address, however long that takes.
    public interface Resolver {
        InetAddress find(String name) throws UnknownHostException;
    }

    private final String name;
    private final Resolver resolver;
    private @Nullable FutureTask<InetAddress> search;

    /// A host that the system's resolver knows.
    public Host(String name) {
        this(name, InetAddress::getByName);
    }

    Host(String name, Resolver resolver) {
        this.name = name;
        this.resolver = resolver;
    }

    /// The host's address. A search that takes longer goes on, and is waited for the next time.
    ///
    /// @throws UnknownHostException if there is none, or none in time
    public InetAddress address(Deadline by) throws UnknownHostException, InterruptedException {
        try {
            return InetAddress.ofLiteral(name);
        } catch (IllegalArgumentException _) {
            return found(by);
        }
    }

    private InetAddress found(Deadline by) throws UnknownHostException, InterruptedException {
        var running = search == null ? started() : search;
        search = running;
        try {
            var address = running.get(by.leftMillis(), TimeUnit.MILLISECONDS);
            search = null;
            return address;
        } catch (TimeoutException _) {
            throw new UnknownHostException(name + " was not found in time");
        } catch (ExecutionException e) {
            search = null;
            throw new UnknownHostException(name + ": " + e.getCause());
        }
    }

    private FutureTask<InetAddress> started() {
        var task = new FutureTask<>(() -> resolver.find(name));
        Thread.ofPlatform().daemon().name("resolve-" + name).start(task);
        return task;
    }
}
