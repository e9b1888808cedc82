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
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Output.Recompute;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Sample;
import org.junit.jupiter.api.Test;

class IntegrationVectorsTest {
    private static final FarmScope FARM = new FarmScope("F");

    @Test
    void aValueHoldsUntilTheNextButNotForEver() {
        var vector = Vectors.vector("I1");
        int hold = vector.at("/input/max_hold_s").asInt();
        int end = vector.at("/input/t1").asInt();
        var engine = new Engine(portfolio(timing(hold, end), farm("F", 1)), at(0));

        vector.at("/input/samples").forEach(row -> engine.apply(power(row)));
        var window = only(advance(engine, end), FARM);

        var expected = vector.get("expected");
        double kwh = window.generated().orElseThrow() / 1e6;
        double coverage = window.coverage().generation().fraction();
        assertThat(kwh).isCloseTo(expected.get("kwh").asDouble(), within(1e-6));
        assertThat(coverage).isCloseTo(expected.get("coverage").asDouble(), within(1e-9));
        assertThat(kwh / coverage).isCloseTo(expected.get("scaled_kwh").asDouble(), within(1e-6));
        assertThat(kwh * 3600 / (coverage * end))
                .isCloseTo(expected.get("mean_kw_over_covered").asDouble(), within(1e-4));
    }

    @Test
    void aLateSampleAsksForARecomputationThatComesOutRight() {
        var vector = Vectors.vector("I3");
        var portfolio = portfolio(timing(120, 180), farm("F", 1));
        var engine = new Engine(portfolio);
        vector.at("/input/first").forEach(row -> engine.apply(power(row)));
        var first = only(advance(engine, 180), FARM);
        isKwh(first, vector.at("/expected/rev0_kwh"));

        var answer = engine.apply(power(vector.at("/input/late")));

        assertThat(answer)
                .containsExactly(new Recompute(new TurbineScope(turbine(1)), at(0), at(180)));
        var again = recomputed(portfolio, vector).revised(1);
        isKwh(again, vector.at("/expected/rev1_kwh"));
        assertThat(again.revision()).isEqualTo(1);
    }

    private static Interval recomputed(Portfolio portfolio, JsonNode vector) {
        var engine = new Engine(portfolio, at(0));
        engine.apply(power(vector.at("/input/late")));
        vector.at("/input/first").forEach(row -> engine.apply(power(row)));
        return only(advance(engine, 180), FARM);
    }

    private static Sample power(JsonNode row) {
        return sample(
                turbine(1),
                row.get(0).asDouble(),
                good(Quantity.ACTIVE_POWER, row.get(1).asDouble() * 1000));
    }

    private static void isKwh(Interval interval, JsonNode expected) {
        assertThat(interval.generated().orElseThrow() / 1e6)
                .isCloseTo(expected.asDouble(), within(1e-6));
    }
}
