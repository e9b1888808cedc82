package io.windlass.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.modbus.ModbusServer;
import io.windlass.agent.profile.Function;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a technician sees who tries a profile against a device.
class ReadIT {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ModbusServer server;

    @BeforeEach
    void start() throws IOException {
        server =
                new ModbusServer()
                        .with(Function.HOLDING, 10, 812, 0xFFFF)
                        .with(Function.HOLDING, 20, 0x4D31, 0x3233);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void everyReadingIsPrintedWithItsUnitOrItsFault() throws IOException {
        int code = read();

        assertThat(out.toString())
                .contains("met-1 (mast) at ", ": 2 readings, 1 with a value", "  serial: M123\n")
                .containsPattern("  wind_speed +8\\.12 m/s\n")
                .containsPattern("  sensor\\.1/temperature +NOT_AVAILABLE °C\n");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void asJsonADeviceIsALine() throws IOException {
        int code = read("--json", "--device", "met-1");

        assertThat(out.toString())
                .startsWith("{\"device\":\"met-1\",\"profile\":\"mast\",\"at\":\"")
                .endsWith(
                        "\"attributes\":{\"serial\":\"M123\"},\"readings\":[{\"component\":\"\",\"signal\":\"wind_speed\",\"value\":8.12,\"unit\":\"m/s\"},"
                                + "{\"component\":\"sensor.1\",\"signal\":\"temperature\",\"fault\":\"NOT_AVAILABLE\",\"unit\":\"°C\"}]}\n");
        assertThat(code).isZero();
    }

    @Test
    void aDeviceThatIsSilentIsToldAndCounts() throws IOException {
        server.close();

        int code = read();

        assertThat(out.toString())
                .contains("2 readings, 0 with a value")
                .containsPattern("wind_speed +UNREACHABLE m/s");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aDeviceThatIsNotConfiguredIsAMistakeOfTheCommandLine() throws IOException {
        int code = read("--device", "met1");

        assertThat(err.toString()).contains("no device \"met1\"; did you mean `met-1`?");
        assertThat(code).isEqualTo(2);
    }

    private int read(String... more) throws IOException {
        Files.writeString(
                folder.resolve("mast.yaml"),
                """
                name: mast
                kind: park
                modbus:
                  attributes: [{name: serial, address: 20, length: 2}]
                  signals:
                    - {name: wind_speed, address: 10, type: uint16, scale: 0.01}
                    - component: sensor.1
                      name: temperature
                      address: 11
                      type: uint16
                      not_available: ["0xFFFF"]
                """);
        var config =
                Files.writeString(
                        folder.resolve("agent.yml"),
                        """
                        site: lab
                        edge: desk
                        host: nobody
                        mqtt: {broker: "tcp://127.0.0.1:1883"}
                        profiles: ["."]
                        devices:
                          - {id: met-1, profile: mast, modbus: "127.0.0.1:%d"}
                        """
                                .formatted(server.port()));
        var line =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        var arguments = new String[more.length + 3];
        System.arraycopy(new String[] {"read", "--config", config.toString()}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return line.execute(arguments);
    }
}
