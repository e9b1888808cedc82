package io.windlass.broker;

import io.windlass.settings.ByteSize;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/// What a broker is started with.
///
/// @param port 0 = any free one
/// @param maxMessage the largest packet taken from a client
/// @param users where `user:password` lines stand; without it everyone on this machine may connect
/// @param dataDirectory where sessions and retained messages outlive the broker; without it they do
///   not
public record BrokerOptions(
        String host,
        int port,
        ByteSize maxMessage,
        Optional<Path> users,
        Optional<Path> dataDirectory) {
    private static final ByteSize ONE_MIB = new ByteSize(1 << 20);

    public BrokerOptions {
        var problems = new ArrayList<String>();
        if (port < 0 || port > 65_535) problems.add("port " + port + " is not in 0..65535");
        if (maxMessage.bytes() < 1024 || maxMessage.bytes() > 256 << 20)
            problems.add("the largest message is not in 1KiB..256MiB");
        if (users.isEmpty() && !isLoopback(host))
            problems.add(
                    "%s is not a loopback address: whoever reaches it could publish; give a password"
                                    .formatted(host)
                            + " file, or listen on 127.0.0.1");
        if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("\n", problems));
    }

    /// Open to everyone on this machine, keeping nothing.
    public static BrokerOptions open(String host, int port) {
        return new BrokerOptions(host, port, ONE_MIB, Optional.empty(), Optional.empty());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("the host " + host + " is not known", e);
        }
    }
}
