package io.windlass.analytics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Vectors;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final double KWH = 1e6;

    @Test
    void theYearIsForecastByTheLastDays() {
        var vector = Vectors.vector("R6");
        var expected = vector.get("expected");

        var target = target(vector.get("input"));

        assertThat(target.reached()).hasValue(expected.get("ytd_share").asDouble());
        assertThat(target.forecast().orElseThrow())
                .isCloseTo(expected.get("forecast_share").asDouble(), within(5e-10));
        assertThat(target.shortfall() / KWH)
                .isCloseTo(expected.get("shortfall_kwh").asDouble(), within(0.001));
        assertThat(target.requiredRest().orElseThrow())
                .isCloseTo(expected.get("required_share_rest").asDouble(), within(5e-10));
        assertThat(target.isOutOfReach()).isFalse();
    }

    @Test
    void aTargetThatNeedsMoreThanAllCannotBeMet() {
        var late = new Target(0.8, 1000, 100, 10, 10, 20);

        assertThat(late.requiredRest()).hasValue((0.8 * 1200 - 100) / 200);
        assertThat(late.isOutOfReach()).isTrue();
        assertThat(new Target(0.8, 1000, 100, 10, 10, 0).isOutOfReach()).isTrue();
        assertThat(new Target(0.8, 1000, 800, 10, 10, 0).isOutOfReach()).isFalse();
    }

    @Test
    void aTargetThatIsMetHasNoShortfall() {
        var good = new Target(0.5, 1000, 900, 10, 9, 10);

        assertThat(good.shortfall()).isZero();
        assertThat(good.requiredRest().orElseThrow()).isNegative();
        assertThat(new Target(0.5, 0, 0, 0, 0, 10).forecast()).isEmpty();
    }

    private static Target target(JsonNode input) {
        return new Target(
                input.get("target").asDouble(),
                Math.round(input.get("ytd_load").asDouble() * KWH),
                Math.round(input.get("ytd_green").asDouble() * KWH),
                input.get("rate_load").asDouble() * KWH,
                input.get("rate_green").asDouble() * KWH,
                365 - input.get("day").asInt());
    }
}
