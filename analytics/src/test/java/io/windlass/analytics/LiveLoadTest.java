package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.dataCenter;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.pdu;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.power;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.Metering;
import io.windlass.analytics.plant.Quota;
import io.windlass.analytics.plant.Term;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LiveLoadTest {
    private static final int HOLD = 60;

    private final Engine engine =
            new Engine(
                    portfolio(
                            timing(10, HOLD, 60),
                            List.of(farm("F", 4)),
                            List.of(dataCenter("D", 1.5, Level.OUTLET, 1, 2)),
                            new Contract("F", "D", 0.5, 0.1)),
                    at(0));

    @Test
    void theLoadIsScaledForPdusThatAreNotSeen() {
        engine.apply(sample(pdu(1), 0, power("outlet.1", 300), power("outlet.2", 200)));

        var load = engine.now(at(1)).dataCenters().get(0).load();

        assertThat(load.it().value()).hasValue(1000);
        assertThat(load.it().coverage()).isEqualTo(0.5);
        assertThat(load.it().flags()).containsExactlyInAnyOrder(Flag.POOR, Flag.ESTIMATED);
        assertThat(load.facility().value()).hasValue(1500);
        assertThat(engine.now(at(HOLD)).load().it().value()).isEmpty();
    }

    @Test
    void theShareIsThatOfTheLastClosedMinuteAndSaysSo() {
        for (int i = 1; i <= 4; i++) turbineSays(i, 0, 1200, 1200, RATED);
        for (int i = 1; i <= 2; i++) engine.apply(sample(pdu(i), 0, power("outlet.1", 1200)));
        assertThat(engine.now(at(60)).load().shareOf()).isEmpty();

        advance(engine, 70);

        var load = engine.now(at(70)).dataCenters().get(0).load();
        assertThat(load.shareOf()).contains(at(0));
        assertThat(load.matched().value()).hasValue(2160);
        assertThat(load.shareMatched().value()).hasValue(0.6);
        assertThat(engine.now(at(70)).load().shareMatched().value()).hasValue(0.6);
    }

    @Test
    void withoutTheContractedWindTheShareIsUnknownNotZero() {
        for (int i = 1; i <= 2; i++) engine.apply(sample(pdu(i), 0, power("outlet.1", 1200)));

        var minute = only(advance(engine, 70), new DataCenterScope("D"));

        assertThat(minute.load()).hasValue(40_000);
        assertThat(minute.matched()).isEmpty();
        assertThat(minute.shareMatched()).isEmpty();
        assertThat(minute.flags()).contains(Flag.POOR);
        var load = engine.now(at(70)).dataCenters().get(0).load();
        assertThat(load.shareOf()).contains(at(0));
        assertThat(load.matched().value()).isEmpty();
        assertThat(load.shareMatched().value()).isEmpty();
    }

    @Test
    void headroomEndsAtTheSpareCapacity() {
        var metering = new Metering(1, List.of(), List.of());
        var spare =
                new DataCenter("D", "hall", ZoneOffset.UTC, 0.8, metering, OptionalDouble.of(1e5));
        var small =
                new Engine(
                        portfolio(
                                timing(HOLD, 60),
                                List.of(farm("F", 1)),
                                List.of(spare),
                                new Contract("F", "D", 1, 0)));
        small.apply(
                sample(
                        turbine(1),
                        0,
                        good(Quantity.ACTIVE_POWER, 0),
                        good(Quantity.AVAILABLE_POWER, 1e6),
                        good(Quantity.POWER_LIMIT, 0)));

        assertThat(small.now(at(0)).dataCenters().get(0).headroom().value()).hasValue(1e5);
    }

    @Test
    void headroomIsTheCurtailedWindUnderContract() {
        for (int i = 1; i <= 4; i++) turbineSays(i, 0, 1e6, 1.5e6, 1e6);

        var headroom = engine.now(at(1)).dataCenters().get(0).headroom();

        assertThat(headroom.value()).hasValue(4 * 0.5e6 * 0.5 * 0.9);
        assertThat(engine.now(at(HOLD)).dataCenters().get(0).headroom().value()).isEmpty();
    }

    @Test
    void aBlockTakesCurtailedWindUpToItsSize() {
        var block = new Contract("B", "F", "D", new Quota.Block(1.5e6), 0.1, Term.ALWAYS);
        var half =
                new Engine(
                        portfolio(
                                timing(HOLD, 60),
                                List.of(farm("F", 1)),
                                List.of(dataCenter("D", 1, Level.DEVICE, 1)),
                                block));
        half.apply(
                sample(
                        turbine(1),
                        0,
                        good(Quantity.ACTIVE_POWER, 1e6),
                        good(Quantity.AVAILABLE_POWER, 2e6),
                        good(Quantity.POWER_LIMIT, 1e6)));

        assertThat(half.now(at(0)).dataCenters().get(0).headroom().value()).hasValue(0.45e6);
    }

    private void turbineSays(int number, int second, double power, double available, double limit) {
        engine.apply(
                sample(
                        turbine(number),
                        second,
                        good(Quantity.ACTIVE_POWER, power),
                        good(Quantity.AVAILABLE_POWER, available),
                        good(Quantity.POWER_LIMIT, limit),
                        good(Quantity.STATE, OperatingState.RUN.code()),
                        good(Quantity.WIND_SPEED, 9)));
    }
}
