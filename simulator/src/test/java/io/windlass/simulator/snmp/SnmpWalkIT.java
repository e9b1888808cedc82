package io.windlass.simulator.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.windlass.simulator.net.EventLoop;
import io.windlass.simulator.net.Traffic;
import io.windlass.simulator.plant.Plants;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Net-SNMP's own tool must get along with the simulated PDUs, in both versions.
@Timeout(30)
final class SnmpWalkIT {
    private static final Path TOOL = Path.of("/usr/bin/snmpwalk");

    @ParameterizedTest
    @CsvSource({
        "APC_RPDU2, 1, .1.3.6.1.4.1.318.1.1.26.9.4.3.1.11.24",
        "APC_RPDU2, 2c, .1.3.6.1.4.1.318.1.1.26.9.4.3.1.11.24",
        "RARITAN_PDU2, 1, .1.3.6.1.4.1.13742.6.5.4.3.1.4.1.24.8",
        "RARITAN_PDU2, 2c, .1.3.6.1.4.1.13742.6.5.4.3.1.4.1.24.8",
    })
    void itWalksFromTheFirstObjectToTheLast(Layout layout, String version, String lastOid)
            throws Exception {
        assumeTrue(Files.isExecutable(TOOL), "snmpwalk is not installed");
        try (var loop = EventLoop.open()) {
            int port = open(layout, loop).getPort();
            var walk =
                    new ProcessBuilder(
                                    TOOL.toString(),
                                    "-v" + version,
                                    "-cpublic",
                                    "-On",
                                    "127.0.0.1:" + port,
                                    ".1.3")
                            .redirectErrorStream(true)
                            .start();

            var lines =
                    new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("."))
                            .toList();

            assertThat(walk.waitFor()).isZero();
            assertThat(lines.getFirst()).startsWith(".1.3.6.1.2.1.1.1.0 = STRING: ");
            assertThat(lines).anyMatch(line -> line.startsWith(lastOid + " = "));
        }
    }

    private static InetSocketAddress open(Layout layout, EventLoop loop) throws IOException {
        var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var access = new SnmpHall.Access(layout, "public", any);
        var pdus = Plants.hall("hall-a", 1).pdus();
        var addresses =
                new SnmpHall(loop, () -> Plants.START, new Traffic(), Plants.START)
                        .open(pdus, access);
        Thread.ofPlatform().daemon().start(loop);
        return addresses.getFirst();
    }
}
