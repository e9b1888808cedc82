package io.windlass.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final Path PROFILES = Path.of("..", "configs", "devices").toAbsolutePath();

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theSampleIsGoodAndSaysWhatItComesTo() {
        int code = check(Path.of("..", "configs", "agent.yaml"));

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("10.1.0.33:502 every 1.0 s: WT33 (turbine-generic, ")
                .contains("PDU-A40 (apc-rpdu2, signals found at the first answer)")
                .contains("edge zhangbei/farm-1: 73 devices on 73 buses, to tcp://127.0.0.1:1883");
    }

    @Test
    void mistakesAreToldTogetherWithTheirPlaces() throws IOException {
        int code =
                check(
                        write(
                                "256KiB",
                                """
                                - {id: WT01, profile: turbine-genric, modbus: 10.1.0.1}
                                - {id: wt01, profile: turbine-generic, modbus: 10.1.0.2}
                                """));

        assertThat(code).isEqualTo(78);
        assertThat(err.toString())
                .contains("agent.yaml:7:23: unknown profile \"turbine-genric\"; did you mean")
                .contains("agent.yaml:8:8: id \"wt01\" is already taken by \"WT01\" at ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBirthLargerThanTheBrokerTakesIsAMistake() throws IOException {
        int code =
                check(
                        write(
                                "300B",
                                """
                                - {id: WT01, profile: turbine-generic, modbus: 10.1.0.1}
                                """));

        assertThat(code).isEqualTo(78);
        assertThat(err.toString()).contains("the birth of zhangbei/WT01 takes");
    }

    @Test
    void theOutageIsAnUpperBoundWhereSignalsAreNotKnownYet() throws IOException {
        var state = "state_dir: state\n";

        check(write("256KiB", "- {id: P1, profile: apc-rpdu2, snmp: 10.2.0.1}\n" + state));
        assertThat(out.toString()).contains("less, as signals found at the first answer are not");

        out.getBuffer().setLength(0);
        check(write("256KiB", "- {id: W1, profile: turbine-generic, modbus: 10.1.0.1}\n" + state));
        assertThat(out.toString()).contains("bridges an outage").doesNotContain("less, as");
    }

    @Test
    void aFileThatIsNotThereIsAMistake() {
        assertThat(check(folder.resolve("nowhere.yaml"))).isEqualTo(78);
        assertThat(err.toString()).contains("nowhere.yaml").doesNotContain("\tat ");
    }

    private int check(Path file) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("check", "--config", file.toString());
    }

    private Path write(String maxPacket, String devices) throws IOException {
        return Files.writeString(
                folder.resolve("agent.yaml"),
                """
                site: zhangbei
                edge: farm-1
                host: gateway-1
                mqtt: {broker: "tcp://127.0.0.1:1883", max_packet: %s}
                profiles: ["%s"]
                devices:
                """
                                .formatted(maxPacket, PROFILES)
                        + devices);
    }
}
