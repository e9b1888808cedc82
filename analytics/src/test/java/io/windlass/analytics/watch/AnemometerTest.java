package io.windlass.analytics.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Vectors;
import org.junit.jupiter.api.Test;

class AnemometerTest {
    private static final long TEN_MINUTES = 600_000;

    @Test
    void theThirdEqualValueIsTheFirstThatIsKnownToBeFrozen() {
        var vector = Vectors.vector("A3");
        var wind = vector.at("/input/wind");
        var anemometer = new Anemometer();

        for (int i = 0; i < wind.size(); i++) {
            anemometer.observe(wind.get(i).asDouble(), i * TEN_MINUTES);
            boolean last = i + 1 == wind.size() || !flag(vector, i + 1);
            assertThat(anemometer.frozenAt(wind.get(i).asDouble()))
                    .isEqualTo(flag(vector, i) && last);
        }
    }

    private static boolean flag(com.fasterxml.jackson.databind.JsonNode vector, int index) {
        return vector.at("/expected/flag").get(index).asBoolean();
    }

    @Test
    void everySecondItTakesFiveMinutes() {
        var anemometer = new Anemometer();
        for (int second = 0; second < 300; second++) {
            anemometer.observe(8.2, second * 1000L);
            assertThat(anemometer.frozenAt(8.2)).isFalse();
        }

        anemometer.observe(8.2, 300_000);

        assertThat(anemometer.frozenAt(8.2)).isTrue();
        assertThat(anemometer.frozenAt(8.3)).isFalse();
    }

    @Test
    void zeroMayTrulyRepeat() {
        var anemometer = new Anemometer();
        for (int i = 0; i < 10; i++) anemometer.observe(0, i * TEN_MINUTES);

        assertThat(anemometer.frozenAt(0)).isFalse();
    }

    @Test
    void oneValueReadOnceIsNotThree() {
        var anemometer = new Anemometer();
        for (int i = 0; i < 10; i++) anemometer.observe(7, 0);
        anemometer.observe(7, TEN_MINUTES);

        assertThat(anemometer.frozenAt(7)).isFalse();
    }
}
