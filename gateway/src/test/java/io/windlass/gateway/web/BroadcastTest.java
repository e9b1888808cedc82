package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class BroadcastTest {
    private final Broadcast broadcast = new Broadcast();

    @Test
    void whoComesLateGetsTheNewestFrameOnly() throws Exception {
        broadcast.publish(new byte[] {1});
        broadcast.publish(new byte[] {2});

        var got = new ByteArrayOutputStream();
        broadcast.after(0).orElseThrow().writeTo(got);

        assertThat(got.toByteArray()).containsExactly(2);
    }

    @Test
    void nothingComesAfterTheEnd() throws Exception {
        broadcast.publish(new byte[] {1});
        broadcast.close();

        assertThat(broadcast.after(0)).isEmpty();
        assertThat(broadcast.after(1)).isEmpty();
    }
}
