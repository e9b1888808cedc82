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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    void aFarmMayBeSoldAgainWhenTheFirstContractHasEnded() {
        var center = dataCenter("A", 1, Level.DEVICE, 1);
        var change = LocalDate.parse("2026-07-01");

        assertThatCode(() -> sold(center, change)).doesNotThrowAnyException();
        assertThatThrownBy(() -> sold(center, change.minusDays(1)))
                .hasMessage("contracts sell 1.6000 of farm F");
    }

    private static void sold(DataCenter center, LocalDate again) {
        var none = OptionalLong.empty();
        var last = Optional.of(LocalDate.parse("2026-06-30"));
        var old = new Term(0, Optional.empty(), last, none);
        var young = new Term(0, Optional.of(again), Optional.empty(), none);
        portfolio(
                Timing.DEFAULT,
                List.of(farm("F", 1)),
                List.of(center),
                new Contract("old", "F", "A", new Quota.Fraction(0.9), 0, old),
                new Contract("young", "F", "A", new Quota.Fraction(0.7), 0, young));
    }

    @Test
    void aPduIsCountedOnceAtOneLevel() {
        var twice =
                List.of(
                        new LoadPoint(pdu(1), "A", Level.INLET),
                        new LoadPoint(pdu(1), "A", Level.OUTLET));

        assertThatThrownBy(() -> new Metering(1.2, twice, List.of()))
                .hasMessageContaining("hall/PDU01 is counted twice");
    }

    @Test
    void figuresOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new Contract("F", "D", 0, 1)).hasMessageContaining("fraction 0.0");
        assertThatThrownBy(() -> new Contract("", "F", "D", new Quota.Block(0), 0, Term.ALWAYS))
                .hasMessageContainingAll("id of a contract", "block of 0.0 W");
        assertThatThrownBy(() -> new GridMix.Constant(1.1)).hasMessageContaining("grid_mix 1.1");
        assertThatThrownBy(() -> new Sharing(Duration.ofMinutes(7), false, GridMix.UNKNOWN))
                .hasMessageContaining("settlement PT7M");
        assertThatThrownBy(() -> new Turbine(turbine(1), Double.NaN, Optional.empty()))
                .hasMessageContaining("rated_power");
        assertThatThrownBy(() -> dataCenter("D", 0.9, Level.DEVICE))
                .hasMessageContaining("pue 0.9");
        assertThatThrownBy(() ->
                        new Timing(Duration.ofSeconds(-1), Duration.ZERO, Duration.ofSeconds(7)))
                .hasMessageContainingAll("lateness", "max_hold", "interval");
    }
}
