package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.windlass.agent.config.RtuLine;
import io.windlass.agent.config.RtuLine.Parity;
import io.windlass.telemetry.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// RTU against a slave that is not ours: Debian's pymodbus, over TCP and over a serial line.
class PymodbusIT {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String SCRIPT = "pymodbus_rtu.py";
    private static final int UNIT = 5;

    @TempDir Path folder;

    @Test
    void framesOverTcpAreUnderstood() throws Exception {
        int port = freePort();
        var slave = start("" + port);
        try (var line = ModbusLine.rtu(new RtuLine.OverTcp("127.0.0.1", port))) {
            check(line);
        } finally {
            slave.destroy();
        }
    }

    @Test
    void framesOnASerialLineAreUnderstood() throws Exception {
        var slave = start();
        var port = slave.inputReader().readLine();
        try (var line = ModbusLine.rtu(new RtuLine.Serial(port, 19_200, Parity.NONE, 1))) {
            check(line);
        } finally {
            slave.destroy();
        }
    }

    private static void check(ModbusLine line) {
        var map =
                map(
                        "name: a, unit: W, address: 0, type: uint32",
                        "name: b, unit: W, address: 39, function: input, type: uint16",
                        "name: c, unit: '1', coil: 4, type: bool",
                        "name: d, unit: '1', discrete: 10005, type: bool",
                        "name: e, unit: W, address: 100, type: uint16");
        var device = device(map, line, UNIT);

        await().atMost(Duration.ofSeconds(30)).until(() -> device.poll().good() > 0);

        await().untilAsserted(() ->
                assertThat(device.poll().readings())
                        .extracting(PymodbusIT::text)
                        .containsExactly(
                                "a 6.5537001E7", "b 1039.0", "c 1.0", "d 0.0", "e REFUSED"));
    }

    private static String text(Reading reading) {
        return switch (reading) {
            case Reading.Good(var signal, double value) -> signal + " " + value;
            case Reading.Bad(var signal, var fault) -> signal + " " + fault;
        };
    }

    private Process start(String... arguments) throws IOException, InterruptedException {
        assumeTrue(has("import pymodbus, serial"), "python3-pymodbus is not installed");
        var script = folder.resolve(SCRIPT);
        try (var text = getClass().getResourceAsStream(SCRIPT)) {
            Files.copy(text, script);
        }
        var command = new ArrayList<>(List.of(PYTHON.toString(), script.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("pymodbus.log").toFile())
                .start();
    }

    private static boolean has(String imports) throws IOException, InterruptedException {
        if (!Files.isExecutable(PYTHON)) return false;
        var python = new ProcessBuilder(PYTHON.toString(), "-c", imports);
        return python.redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
