package io.windlass.analytics;

import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Scope.FarmScope;
import io.windlass.telemetry.Quantity;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void aSampleFromTheFutureWaitsForItsTime() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));
        assertThat(engine.apply(sample(turbine(1), 86_400, good(Quantity.ACTIVE_POWER, 6e5))))
                .isEmpty();
        advance(engine, 86_400);

        assertThat(engine.now(at(86_399)).wind().generated().value()).isEmpty();
        assertThat(engine.now(at(86_400)).wind().generated().value()).hasValue(6e5);
        assertThat(only(advance(engine, 86_460), new FarmScope("F")).generated())
                .hasValue(10_000_000);
    }

    @Test
    void anAnswerHoldsAnHourOfMinutesAtMost() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));

        var outputs = engine.advance(at(86_400));

        assertThat(outputs).hasSize(60 * 3);
    }

    @Test
    void aDeviceThatIsNotInThePlantIsIgnored() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));

        assertThat(engine.apply(sample(turbine(9), 0, good(Quantity.ACTIVE_POWER, 6e5)))).isEmpty();

        assertThat(engine.now(at(0)).wind().generated().value()).isEmpty();
    }
}
