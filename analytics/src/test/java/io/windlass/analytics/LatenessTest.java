package io.windlass.analytics;

import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.bad;
import static io.windlass.analytics.Plants.dataCenter;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.pdu;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Output.Recompute;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final Portfolio PLANT =
            portfolio(
                    timing(10, 45, 60),
                    List.of(farm("F", 1)),
                    List.of(dataCenter("D", 1, Level.DEVICE, 1)));

    private final Engine engine = new Engine(PLANT, at(0));

    @Test
    void anIntervalClosesWhenItsLatenessHasPassed() {
        assertThat(engine.advance(at(69.999))).isEmpty();
        assertThat(engine.advance(at(70))).hasSize(4);
        assertThat(engine.advance(at(70))).isEmpty();
        assertThat(engine.advance(at(0))).isEmpty();
    }

    @Test
    void aRecomputationSpansTheIntervalsThatTheSampleBearsOn() {
        advance(engine, 610);

        // 45 s that it holds, and 3 min that it is watched
        assertThat(engine.apply(power(75)))
                .containsExactly(new Recompute(new TurbineScope(turbine(1)), at(60), at(300)));
        assertThat(engine.apply(power(76)))
                .containsExactly(new Recompute(new TurbineScope(turbine(1)), at(60), at(360)));
        assertThat(engine.apply(power(599)))
                .containsExactly(new Recompute(new TurbineScope(turbine(1)), at(540), at(600)));
        assertThat(engine.apply(sample(pdu(1), 30, Plants.power("", 5))))
                .containsExactly(new Recompute(new DataCenterScope("D"), at(0), at(120)));
    }

    @Test
    void theFirstInstantOfAnOpenIntervalIsNotLate() {
        advance(engine, 250);

        assertThat(engine.apply(power(240))).isEmpty();
    }

    @Test
    void aRepetitionOfWhatClosedJustNowAsksForNothing() {
        engine.apply(power(30));
        advance(engine, 130);

        assertThat(engine.apply(power(30))).isEmpty();
    }

    @Test
    void aLateFaultThatSaysNothingOfTheValueAsksForNothing() {
        advance(engine, 130);

        assertThat(engine.apply(sample(turbine(1), 30, bad(Quantity.ACTIVE_POWER, Fault.TIMEOUT))))
                .isEmpty();
        assertThat(
                        engine.apply(
                                sample(
                                        turbine(1),
                                        31,
                                        bad(Quantity.ACTIVE_POWER, Fault.OUT_OF_RANGE))))
                .hasSize(1);
    }

    @Test
    void aLateValueStillHoldsIntoTheOpenInterval() {
        advance(engine, 70);
        engine.apply(power(50));

        assertThat(engine.now(at(80)).wind().generated().value()).hasValue(6e5);
        assertThat(advance(engine, 130).get(0).generated()).hasValue(Math.round(6e8 * 35 / 3600));
    }

    @Test
    void anAccountBeginsWithTheFirstWholeInterval() {
        var begun = new Engine(PLANT, at(30));

        assertThat(advance(begun, 130)).extracting(Interval::start).containsOnly(at(60));
    }

    @Test
    void withoutABeginningAnAccountBeginsWithItsEarliestSample() {
        var open = new Engine(PLANT);
        assertThat(advance(open, 1000)).isEmpty();
        open.apply(power(1090));
        open.apply(power(1030));

        assertThat(advance(open, 1150))
                .extracting(Interval::start)
                .containsOnly(at(1020), at(1080));
    }

    private static Sample power(double second) {
        return sample(turbine(1), second, good(Quantity.ACTIVE_POWER, 6e5));
    }
}
