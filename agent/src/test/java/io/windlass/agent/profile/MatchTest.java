package io.windlass.agent.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchTest {
    private static final Match FRONIUS =
            Settings.parse("x.yaml", "{manufacturer: ^Fronius, model: Symo}", Match.class);

    @Test
    void aModbusDeviceIsToldByWhatItSaysOfItself() {
        assertThat(FRONIUS.admits(Map.of("manufacturer", "Fronius", "model", "Symo 10.0")))
                .isTrue();
        assertThat(FRONIUS.admits(Map.of("manufacturer", "SMA", "model", "Symo 10.0"))).isFalse();
        assertThat(FRONIUS.admits(Map.of("manufacturer", "Fronius", "model", "Primo"))).isFalse();
    }

    @Test
    void whatADeviceDoesNotSayIsNoObjection() {
        assertThat(FRONIUS.admits(Map.of())).isTrue();
    }
}
