package io.windlass.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PortsTest {
    @Test
    void onlyThePortsOfTheDemoAreMoved() {
        var text =
                "http: 127.0.0.1:18080 {15020..15052} 16100\nrated: 2500kW at 0.15000 115000 20000";

        assertThat(new Ports(-1000).moved(text))
                .isEqualTo(
                        "http: 127.0.0.1:17080 {14020..14052} 15100\n"
                                + "rated: 2500kW at 0.15000 115000 20000");
        assertThat(Ports.FIXED.moved(text)).isEqualTo(text);
    }

    @Test
    void takenPortsAreAvoided() throws IOException {
        var first = Ports.free("15000 16000", new Random(7));
        int taken = 15_000 + first.offset();
        try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {

            assertThat(Ports.free("15000 16000", new Random(7))).isNotEqualTo(first);
        }
    }

    @Test
    void anOffsetKeepsPortsValid() {
        assertThatThrownBy(() -> new Ports(50_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ports(-15_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
