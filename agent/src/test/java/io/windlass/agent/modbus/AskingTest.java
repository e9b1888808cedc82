package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.config.Tuning;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final String A = "name: a, unit: W, address: 0, type: uint16";
    private static final String KEYS =
            "block: 80, gap: 4, pause: 10ms, connect_pause: 2s, timeout: 3s, retries: 1, ";

    @Test
    void whatNobodySaysIsTheDefault() {
        var asking = Asking.of(7, mapWith("", A), Tuning.NONE, USUAL);

        var pauses = new Asking.Pauses(Duration.ZERO, Duration.ZERO);
        assertThat(asking).isEqualTo(new Asking(7, USUAL, 0, pauses, 125, 8));
    }

    @Test
    void theProfileKnowsTheType() {
        var asking = Asking.of(7, mapWith(KEYS, A), Tuning.NONE, USUAL);

        var pauses = new Asking.Pauses(Duration.ofMillis(10), Duration.ofSeconds(2));
        assertThat(asking).isEqualTo(new Asking(7, Duration.ofSeconds(3), 1, pauses, 80, 4));
    }

    @Test
    void theDevicesOwnLineGoesFirst() {
        var tuning =
                new Tuning(
                        Optional.of(50),
                        Optional.of(0),
                        Optional.of(Duration.ofMillis(30)),
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(2));

        var asking = Asking.of(7, mapWith(KEYS, A), tuning, USUAL);

        var pauses = new Asking.Pauses(Duration.ofMillis(30), Duration.ofMillis(30));
        assertThat(asking).isEqualTo(new Asking(7, Duration.ofSeconds(5), 2, pauses, 50, 0));
    }

    @Test
    void holesThatAreAvoidedAreAvoidedWhateverTheGap() {
        var tuning =
                new Tuning(
                        Optional.empty(),
                        Optional.of(20),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(Asking.of(7, mapWith("holes: avoid, ", A), tuning, USUAL).gap()).isZero();
    }
}
