package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees who made mistakes: exit 78, and all of them at once, each at its place.
class WrongConfigurationAcceptanceTest {
    private static final int EX_CONFIG = 78;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void anAgentNamesEveryMistakeAtItsPlace() throws Exception {
        var config =
                Files.writeString(
                        folder.resolve("agent.yaml"),
                        """
                        site: zhangbei
                        edge: farm-1
                        host: gateway-1
                        mqtt:
                          brocker: tcp://127.0.0.1:1883
                        poll: {every: fast}
                        profiles: [%s]
                        devices:
                          - {id: WT01, profile: turbine-genric, modbus: "10.1.0.1:502"}
                        """
                                .formatted(Tools.repository().resolve("configs/devices")));

        var errors = refused("agent", config);

        assertThat(errors)
                .contains(
                        config + ":5:3:",
                        "brocker",
                        "broker",
                        config + ":6:15:",
                        "fast",
                        "duration");
    }

    @Test
    void anAgentNamesUnknownProfilesAndDoubleIds() throws Exception {
        var config =
                Files.writeString(
                        folder.resolve("agent.yaml"),
                        """
                        site: zhangbei
                        edge: farm-1
                        host: gateway-1
                        mqtt: {broker: "tcp://127.0.0.1:1883"}
                        profiles: [%s]
                        devices:
                          - {id: WT01, profile: turbine-genric, modbus: "10.1.0.1:502"}
                          - {id: wt01, profile: turbine-generic, modbus: "10.1.0.2:502"}
                        """
                                .formatted(Tools.repository().resolve("configs/devices")));

        var errors = refused("agent", config);

        assertThat(errors)
                .contains(
                        config + ":7:",
                        "turbine-genric",
                        "turbine-generic",
                        config + ":8:",
                        "wt01");
    }

    @Test
    void aGatewayNamesEveryMistakeAtItsPlace() throws Exception {
        var config =
                Files.writeString(
                        folder.resolve("gateway.yaml"),
                        """
                        host: gateway-1
                        mqtt: {broker: "tcp://127.0.0.1:1883"}
                        portfolio:
                          id: p
                          farms:
                            - {id: f, site: s, rated_power: lots, turbines: [WT1]}
                          contracts:
                            - {farm: g, data_center: d, fraction: 1.5}
                        """);

        var errors = refused("gateway", config);

        assertThat(errors).contains(config + ":6:", "lots");
    }

    private String refused(String program, Path config) throws Exception {
        try (var run = Programs.start(program, folder, "run", "--config", config.toString())) {
            assertThat(run.exitCode(PATIENCE)).as(run.errors()).isEqualTo(EX_CONFIG);
            assertThat(run.errors()).doesNotContain("\tat ");
            return run.errors();
        }
    }
}
