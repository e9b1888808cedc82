package io.windlass.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Hears what comes in.
final class Ear implements Consumer<Inbound> {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public void accept(Inbound message) {
        heard.add(message.topic() + " " + new String(message.payload(), StandardCharsets.UTF_8));
    }

    void assertHears(String line) throws InterruptedException {
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(line);
    }

    void assertSilent() {
        assertThat(heard).isEmpty();
    }
}
