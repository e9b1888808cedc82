package io.windlass.analytics.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Vectors;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTest {
    private static final double UINT32 = 4294967296.0;
    private static final double KWH_PER_COUNT = 0.1;

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void rolloverAndResetAreCountedAsTheVectorSays(String counter) {
        var vector = Vectors.vector("I2");
        var counts = vector.at("/input/" + counter);
        double most = vector.at("/input/max_step").asDouble();
        var kinds = new ArrayList<String>();
        double sum = 0;

        for (int i = 1; i < counts.size(); i++) {
            var step = Step.of(at(counts, i - 1), at(counts, i), UINT32, most);
            kinds.add(step.kind().name());
            sum += step.count();
        }

        assertThat(sum * KWH_PER_COUNT)
                .isCloseTo(vector.at("/expected/" + counter + "_kwh").asDouble(), within(1e-9));
        var expected = new ArrayList<String>();
        vector.at("/expected/" + counter + "_flags").forEach(f -> expected.add(f.asText()));
        assertThat(kinds).isEqualTo(expected);
    }

    @Test
    void aJumpCountsNothing() {
        assertThat(Step.of(100, 1101, UINT32, 1000)).isEqualTo(new Step(Step.Kind.JUMP, 0));
        assertThat(Step.of(100, 1100, UINT32, 1000)).isEqualTo(new Step(Step.Kind.OK, 1000));
        assertThat(Step.of(500_000, 2000, UINT32, 1000)).isEqualTo(new Step(Step.Kind.JUMP, 0));
    }

    @Test
    void aCounterOfUnknownSizeThatFallsWasReset() {
        assertThat(Step.of(4294967295.0, 4, Double.POSITIVE_INFINITY, 1000))
                .isEqualTo(new Step(Step.Kind.RESET, 4));
    }

    private static double at(JsonNode counts, int index) {
        return counts.get(index).asDouble();
    }
}
