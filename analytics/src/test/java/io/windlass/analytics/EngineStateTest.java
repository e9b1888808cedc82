package io.windlass.analytics;

import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.telemetry.Quantity;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineStateTest {
    private static final Portfolio PLANT = RandomPlant.plant(timing(120, 45, 60));

    @Test
    void anEngineGoesOnFromItsStateAsIfItHadNotStopped() throws IOException {
        var samples = new RandomPlant(5, 0.1).samples();
        var through = new Engine(PLANT, at(0));
        samples.stream().filter(s -> s.at().isBefore(at(330))).forEach(through::apply);
        advance(through, 330);

        var json = new ObjectMapper();
        var text = json.writeValueAsString(through.state());
        var state = json.readValue(text, EngineState.class);
        var resumed = new Engine(PLANT, state);

        assertThat(state).isEqualTo(through.state());
        assertThat(resumed.state()).isEqualTo(state);
        assertThat(resumed.now(at(330))).isEqualTo(through.now(at(330)));
        samples.stream().filter(s -> !s.at().isBefore(at(330))).forEach(through::apply);
        samples.stream().filter(s -> !s.at().isBefore(at(330))).forEach(resumed::apply);
        assertThat(advance(resumed, 800)).isEqualTo(advance(through, 800)).isNotEmpty();
    }

    @Test
    void aFoldedStateAndTheSamplesOfTheLastMinutesAreTheWholeState() {
        var samples = new RandomPlant(6, 0.1).samples();
        var through = new Engine(PLANT, at(0));
        samples.stream().filter(s -> s.at().isBefore(at(500))).forEach(through::apply);
        advance(through, 500);

        var folded = through.state().folded();
        var resumed = new Engine(PLANT, folded);
        var since = Instant.ofEpochMilli(folded.closedUntil()).minusSeconds(120);
        samples.stream().filter(s -> !s.at().isBefore(since)).forEach(resumed::apply);
        samples.stream().filter(s -> !s.at().isBefore(at(500))).forEach(through::apply);

        assertThat(folded.farms().get(0).turbines())
                .allSatisfy(t -> assertThat(t.track().rows()).isEmpty());
        assertThat(advance(resumed, 800)).isEqualTo(advance(through, 800)).isNotEmpty();
    }

    @Test
    void aSampleTouchesTheClosedIntervalsItIsHeldInWhetherOrNotItIsKnown() {
        var engine = new Engine(PLANT, at(0));
        var known = sample(turbine(1), 59, good(Quantity.ACTIVE_POWER, 1e6));
        engine.apply(known);
        advance(engine, 300);

        var touched = engine.touches(known).orElseThrow();

        assertThat(engine.closedUntil()).contains(at(180));
        assertThat(touched.from()).isEqualTo(at(0));
        assertThat(touched.to()).isEqualTo(at(180)); // held for 45 s, watched for 3 min
        assertThat(engine.touches(sample(turbine(1), 180))).isEmpty();
        assertThat(engine.touches(sample(turbine(99), 10))).isEmpty();
    }

    @Test
    void aStateOfAnotherVersionIsRefused() {
        var state = new EngineState(99, false, 0, List.of(), List.of(), Map.of(), Map.of());

        assertThatThrownBy(() -> new Engine(PLANT, state)).hasMessageContaining("version 99");
    }
}
