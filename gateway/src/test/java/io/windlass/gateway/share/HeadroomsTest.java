package io.windlass.gateway.share;

import static io.windlass.gateway.share.Hall.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Engine;
import io.windlass.gateway.live.HeadroomNow;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadroomsTest {
    private static final Duration VALID = Duration.ofSeconds(30);

    private final Engine engine = new Engine(Hall.PORTFOLIO);
    private final Headrooms headrooms = new Headrooms(Hall.PORTFOLIO, VALID);

    @Test
    void headroomSaysHowOldItIsAndHowLongItHolds() {
        engine.apply(limited());
        var now = MIDNIGHT.plusSeconds(7);

        var headroom = headrooms.of(engine.now(now)).getFirst();

        assertThat(headroom)
                .isEqualTo(
                        new HeadroomNow(
                                "hall",
                                now,
                                now.plus(VALID),
                                1e6 * 0.5 * 0.9,
                                7.0,
                                1,
                                List.of("GOOD")));
    }

    @Test
    void whatIsNotKnownIsNoZero() {
        var headroom = headrooms.of(engine.now(MIDNIGHT)).getFirst();

        assertThat(headroom.headroomW()).isNull();
        assertThat(headroom.ageS()).isNull();
        assertThat(headroom.quality()).containsExactly("POOR");
    }

    @Test
    void everyDataCenterHasATopicOfItsOwn() {
        Map<String, HeadroomNow> told = new HashMap<>();
        var loop =
                new HeadroomLoop(
                        "all",
                        () -> headrooms.of(engine.now(MIDNIGHT)),
                        told::put,
                        Duration.ofSeconds(10));

        loop.tell();

        assertThat(told).containsOnlyKeys("windlass/v1/all/headroom/hall");
    }

    private static Sample limited() {
        return new Sample(
                new DeviceId("ridge", "WT1"),
                MIDNIGHT,
                List.of(
                        new Good(Quantity.ACTIVE_POWER.signal(), 0.5e6),
                        new Good(Quantity.AVAILABLE_POWER.signal(), 1.5e6),
                        new Good(Quantity.POWER_LIMIT.signal(), 0.5e6)));
    }
}
