package io.windlass.analytics;

import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.dataCenter;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.pdu;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.power;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.Level;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a PDU's readings come to mean, seen from outside.
class LoadSignalsTest {
    @ParameterizedTest
    @CsvSource({"DEVICE, 100", "INLET, 30", "OUTLET, 7", "PHASE, 60"})
    void theLoadIsReadAtOneLevel(Level level, double expected) {
        var watts =
                pduWatts(
                        level,
                        power("", 100),
                        power("inlet.1", 10),
                        power("inlet.2", 20),
                        power("outlet.1", 3),
                        power("outlet.2", 4),
                        power("phase.L1", 60),
                        new Reading.Good(new SignalId("outlet.1", "voltage"), 230));

        assertThat(watts).contains(expected);
    }

    @Test
    void anOutletThatDoesNotExistIsLeftOutAndOneThatFailedSpoilsTheSum() {
        var none = new Reading.Bad(new SignalId("outlet.2", "active_power"), Fault.NOT_AVAILABLE);
        var lost = new Reading.Bad(new SignalId("outlet.2", "active_power"), Fault.TIMEOUT);

        assertThat(pduWatts(Level.OUTLET, power("outlet.1", 3), none)).contains(3.0);
        assertThat(pduWatts(Level.OUTLET, power("outlet.1", 3), lost)).isEmpty();
        assertThat(pduWatts(Level.OUTLET, none, lost, power("outlet.1", 3))).isEmpty();
        assertThat(pduWatts(Level.OUTLET, lost, none)).isEmpty();
    }

    @Test
    void aLoadBelowZeroIsNone() {
        assertThat(pduWatts(Level.OUTLET, power("outlet.1", 30), power("outlet.2", -5)))
                .contains(30.0);
    }

    @Test
    void aFacilityReckonedByItsDesignPueIsAnEstimate() {
        var center = dataCenter("D", 1.3, Level.DEVICE, 1);
        var engine = new Engine(portfolio(timing(60, 60), List.of(), List.of(center)), at(0));
        engine.apply(sample(pdu(1), 0, power("", 6e5)));

        assertThat(only(advance(engine, 60), new DataCenterScope("D")).flags())
                .containsExactlyInAnyOrder(Flag.GOOD, Flag.ESTIMATED);
    }

    @Test
    void twoFeedsOfARackBothCount() {
        var center = dataCenter("D", 1, Level.DEVICE, 1, 2);
        var engine = new Engine(portfolio(timing(60, 60), List.of(), List.of(center)), at(0));
        engine.apply(sample(pdu(1), 0, power("", 6e5)));
        engine.apply(sample(pdu(2), 0, power("", 6e5)));

        var minute = only(advance(engine, 60), new DataCenterScope("D"));

        assertThat(minute.load()).hasValue(20_000_000);
        assertThat(minute.flags()).containsExactly(Flag.GOOD);
        assertThat(minute.shareMatched()).hasValue(0);
    }

    private static Optional<Double> pduWatts(Level level, Reading... readings) {
        var center = dataCenter("D", 1, level, 1);
        var engine = new Engine(portfolio(timing(60, 60), List.of(), List.of(center)), at(0));
        engine.apply(sample(pdu(1), 0, readings));
        var watts = engine.now(at(1)).dataCenters().get(0).pdus().get(0).powerWatts();
        return watts.isPresent() ? Optional.of(watts.getAsDouble()) : Optional.empty();
    }
}
