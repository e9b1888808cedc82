package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchersTest {
    @Test
    void thereIsRoomForSoManyAndNoMore() {
        var watchers = new Watchers(1, Duration.ofSeconds(10));

        var first = watchers.enter().orElseThrow();
        assertThat(watchers.enter()).isEmpty();
        first.close();

        assertThat(watchers.enter()).isPresent();
    }

    @Test
    void oneThatIsStuckInAWriteIsInterrupted() {
        var watchers = new Watchers(1, Duration.ZERO);
        var watcher = watchers.enter().orElseThrow();

        watcher.startsWriting();
        watchers.dropStuck();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void oneThatWaitsForNewsIsLeftAlone() {
        var watchers = new Watchers(1, Duration.ZERO);
        var watcher = watchers.enter().orElseThrow();

        watcher.startsWriting();
        watcher.hasWritten();
        watchers.dropStuck();

        assertThat(Thread.interrupted()).isFalse();
    }
}
