package io.windlass.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlantTimeTest {
    private static final Instant WALL = Instant.parse("2026-11-24T00:10:00Z");
    private static final PlantTime FAST =
            PlantTime.parse("2020-02-27T00:00:00Z@2026-11-24T00:10:00Z*720");

    @Test
    void aDayOfThePlantTakesTwoMinutes() {
        assertThat(FAST.clock(() -> WALL.plusSeconds(120)).instant())
                .isEqualTo("2020-02-28T00:00:00Z");
        assertThat(FAST.toWall(Duration.ofDays(1))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void plantAndWallTurnIntoEachOther() {
        var plant = Instant.parse("2020-02-27T13:37:12.345Z");

        assertThat(FAST.toPlant(FAST.toWall(plant)))
                .isBetween(plant.minusNanos(1000), plant.plusNanos(1000));
        assertThat(FAST.toWall(Instant.parse("2020-02-26T00:00:00Z")))
                .isEqualTo(WALL.minusSeconds(120));
    }

    @Test
    void realTimeIsLeftAlone() {
        var instant = Instant.parse("2026-11-24T00:10:00.123456789Z");

        assertThat(PlantTime.REAL.toPlant(instant)).isSameAs(instant);
        assertThat(PlantTime.REAL.toWall(instant)).isSameAs(instant);
        assertThat(PlantTime.REAL.toWall(Duration.ofNanos(7))).isEqualTo(Duration.ofNanos(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "720",
                "2020-02-27T00:00:00Z*720",
                "2020-02-27@2026-11-24T00:10:00Z*720",
                "2020-02-27T00:00:00Z@2026-11-24T00:10:00Z*0",
                "2020-02-27T00:00:00Z@2026-11-24T00:10:00Z*1.2.3"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PlantTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
