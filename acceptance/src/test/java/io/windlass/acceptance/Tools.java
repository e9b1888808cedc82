package io.windlass.acceptance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What a test needs from the machine: missing is a failure in CI and a clear skip elsewhere.
final class Tools {
    private static final boolean CI = "true".equals(System.getenv("CI"));

    /// Stories run side by side: none may be given a port that another is about to open.
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Tools() {}

    /// The path of a program of Debian's.
    static String program(String name, String debianPackage) {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1),
                        new String[] {"/usr/sbin", "/usr/bin", "/usr/lib/systemd"})
                .flatMap(Stream::of)
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseGet(() -> missing(name + " is missing: apt-get install " + debianPackage));
    }

    /// A file or folder of the shared recordings.
    static Path shared(String path) {
        var folder =
                Optional.ofNullable(System.getenv("WINDLASS_SHARED"))
                        .map(Path::of)
                        .orElseGet(() -> repository().resolve("../shared"));
        var file = folder.resolve(path).normalize();
        if (!Files.exists(file))
            missing(file + " is missing: set WINDLASS_SHARED to the folder of the recordings");
        return file;
    }

    /// The root of this repository.
    static Path repository() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("configs/gateway.yaml"))) return at;
        }
        return fail("not run inside the repository");
    }

    /// A port of loopback that was free a moment ago.
    static int freePort() throws IOException {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(socket.getLocalPort())) return socket.getLocalPort();
            }
        }
    }

    /// The first of so many ports of loopback in a row that were free a moment ago.
    static int freePorts(int count) throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int first = freePort();
            if (first + count < 65_536 && allFree(first + 1, count - 1)) return first;
        }
        return fail("no " + count + " free ports in a row");
    }

    private static boolean allFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            if (!isFree(port) || !GIVEN.add(port)) return false;
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (var tcp = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var udp = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return tcp.isBound() && udp.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    private static String missing(String message) {
        return CI ? fail(message) : abort(message);
    }
}
