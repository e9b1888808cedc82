package io.windlass.agent.snmp;

import io.windlass.agent.config.Community;
import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.SnmpVersion;
import io.windlass.agent.device.Deadline;
import io.windlass.agent.shared.Shared;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.snmp4j.smi.OID;

/// Debian's snmpsim, answering for the recordings: the community is a recording's name.
public final class Snmpsim implements AutoCloseable {
    private static final OID FIRST = new OID("1.3.6.1");
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private Snmpsim(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Serves recordings, each under the community that it is given here.
    public static Snmpsim start(Path work, Map<String, Path> recordings) throws IOException {
        var program = Shared.program("snmpsimd");
        var data = open(Files.createDirectory(work.resolve("data")));
        open(work);
        var cache = open(Files.createDirectory(work.resolve("cache")));
        for (var recording : recordings.entrySet())
            Files.copy(recording.getValue(), data.resolve(recording.getKey() + ".snmprec"));
        int port = freePort();
        var command = new ArrayList<>(List.of(program.toString()));
        command.add("--agent-udpv4-endpoint=127.0.0.1:" + port);
        command.add("--data-dir=" + data);
        command.add("--cache-dir=" + cache);
        command.add("--process-user=nobody");
        command.add("--process-group=nogroup");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("snmpsim.log").toFile())
                        .start();
        return new Snmpsim(process, port);
    }

    public int port() {
        return port;
    }

    DeviceAddress.Snmp recording(String name) {
        return new DeviceAddress.Snmp("127.0.0.1", port, SnmpVersion.V2C, new Community(name));
    }

    /// Waits until it answers for a recording.
    public void awaitReady(String recording) throws IOException {
        try (var client = SnmpClient.open()) {
            awaitReady(client, recording);
        }
    }

    private void awaitReady(SnmpClient client, String recording) {
        var peer = new SnmpPeer(client, recording(recording), Duration.ofSeconds(1));
        Awaitility.await()
                .atMost(STARTS_WITHIN)
                .until(() ->
                        peer.next(FIRST, Deadline.in(STARTS_WITHIN)) instanceof Answer.Bindings);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// The program changes to another user, who must be able to read and to write here.
    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
