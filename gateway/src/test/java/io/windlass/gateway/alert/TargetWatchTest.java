package io.windlass.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.alert.Condition;
import io.windlass.analytics.alert.Condition.Truth;
import io.windlass.gateway.live.TargetNow;
import io.windlass.gateway.store.Store.StoreUnavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetWatchTest {
    private final List<TargetNow> targets = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void aForecastBelowTheTargetIsAtRisk() {
        targets.add(target("a", 0.757, "GOOD"));
        targets.add(target("b", 0.80, "GOOD"));
        targets.add(target("c", null, "GOOD"));
        targets.add(target("d", 0.5, "POOR"));

        var conditions = new TargetWatch(at -> targets, plant()).get();

        assertThat(conditions)
                .extracting(Condition::truth)
                .containsExactly(Truth.YES, Truth.NO, Truth.UNKNOWN, Truth.UNKNOWN);
        assertThat(conditions.getFirst().detail())
                .isEqualTo("forecast 75.7 % of target 80 %, 39760.0 MWh short");
    }

    @Test
    void whenTheStoreIsAwayNothingIsKnown() {
        targets.add(target("a", 0.757, "GOOD"));
        var watch = new TargetWatch(this::read, plant());
        watch.get();
        targets.clear();

        assertThat(watch.get()).extracting(Condition::truth).containsExactly(Truth.YES);
        now = now.plusSeconds(900);
        assertThat(watch.get()).extracting(Condition::truth).containsExactly(Truth.UNKNOWN);
    }

    private List<TargetNow> read(Instant at) {
        if (targets.isEmpty()) throw new StoreUnavailable("away", new IllegalStateException());
        return targets;
    }

    private InstantSource plant() {
        return () -> now;
    }

    private static TargetNow target(String id, @Nullable Double forecast, String quality) {
        return new TargetNow(
                id,
                0.8,
                LocalDate.EPOCH,
                1e9,
                7e8,
                0.7,
                forecast,
                3.976e10,
                0.9,
                false,
                1,
                List.of(quality));
    }
}
