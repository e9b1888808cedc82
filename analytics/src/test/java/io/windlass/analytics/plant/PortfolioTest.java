package io.windlass.analytics.plant;

import static io.windlass.analytics.Plants.dataCenter;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.machine;
import static io.windlass.analytics.Plants.pdu;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    @Test
    void allProblemsAreNamedAtOnce() {
        var farms = List.of(farm("F", machine(1)), farm("F", machine(1)));
        var centers =
                List.of(dataCenter("D", 1.2, Level.DEVICE, 1), dataCenter("E", 1, Level.DEVICE, 1));

        var problems =
                catchThrowableOfType(
                                InvalidPlant.class,
                                () ->
                                        portfolio(
                                                Timing.DEFAULT,
                                                farms,
                                                centers,
                                                new Contract("G", "D", 0.5, 0),
                                                new Contract("F", "H", 0.6, 0),
                                                new Contract("F", "D", 0.5, 0)))
                        .problems();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "farm F is declared twice",
                        "device ridge/WT01 is declared twice",
                        "device hall/PDU01 is declared twice",
                        "contract names farm G, which is not declared",
                        "contract names data center H, which is not declared",
                        "contracts sell 1.1000 of farm F");
    }

    @Test
    void fractionsMayAddUpToTheWholeFarm() {
        var centers =
                List.of(
                        dataCenter("A", 1, Level.DEVICE, 1),
                        dataCenter("B", 1, Level.DEVICE, 2),
                        dataCenter("C", 1, Level.DEVICE, 3));

        assertThatCode(() ->
                        portfolio(
                                Timing.DEFAULT,
                                List.of(farm("F", 1)),
                                centers,
                                new Contract("F", "A", 0.6, 0),
                                new Contract("F", "B", 0.3, 0),
                                new Contract("F", "C", 0.1, 0)))
                .doesNotThrowAnyException();
    }

    @Test
    void aPduIsCountedOnceAtOneLevel() {
        var twice =
                List.of(
                        new LoadPoint(pdu(1), "A", Level.INLET),
                        new LoadPoint(pdu(1), "A", Level.OUTLET));

        assertThatThrownBy(
                        () -> new DataCenter("D", "hall", 0.8, 1.2, twice, OptionalDouble.empty()))
                .hasMessageContaining("hall/PDU01 is counted twice");
    }

    @Test
    void figuresOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new Contract("F", "D", 0, 1)).hasMessageContaining("fraction 0.0");
        assertThatThrownBy(() -> new Turbine(turbine(1), Double.NaN, Optional.empty()))
                .hasMessageContaining("rated_power");
        assertThatThrownBy(() -> dataCenter("D", 0.9, Level.DEVICE))
                .hasMessageContaining("pue 0.9");
        assertThatThrownBy(() ->
                        new Timing(Duration.ofSeconds(-1), Duration.ZERO, Duration.ofSeconds(7)))
                .hasMessageContainingAll("lateness", "max_hold", "interval");
    }
}
