package io.windlass.analytics;

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
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.LoadPoint;
import io.windlass.analytics.plant.Metering;
import io.windlass.analytics.plant.Role;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.plant.Turbine;
import io.windlass.telemetry.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareVectorsTest {
    private static final int HOUR = 3600;
    private static final Timing HOURLY = timing(HOUR, HOUR);
    private static final double MILLIWATT_HOURS = 1e6;

    @Test
    void twoFarmsSupplyTwoDataCentersByContract() {
        var vector = Vectors.vector("R1");
        var input = vector.get("input");
        var engine =
                new Engine(
                        portfolio(
                                HOURLY,
                                List.of(farm("F1", big(1)), farm("F2", big(2))),
                                List.of(
                                        dataCenter("D1", 1, Level.DEVICE, 1),
                                        dataCenter("D2", 1, Level.DEVICE, 2)),
                                contract(input, "F1", "D1"),
                                contract(input, "F1", "D2"),
                                contract(input, "F2", "D1"),
                                contract(input, "F2", "D2")));
        for (int i = 1; i <= 2; i++) {
            generates(engine, i, 0, input.at("/G/F" + i).asDouble());
            uses(engine, i, 0, input.at("/load/D" + i).asDouble());
        }

        var intervals = advance(engine, HOUR);

        double gridMix = input.get("grid_mix").asDouble();
        var expected = vector.get("expected");
        for (var id : List.of("D1", "D2")) {
            var load = only(intervals, new DataCenterScope(id)).energies().load();
            isKwh(load.delivered(), expected.at("/" + id + "/delivered"));
            isKwh(load.matched(), expected.at("/" + id + "/matched"));
            isKwh(load.excess(), expected.at("/" + id + "/excess"));
            isKwh(load.residual(), expected.at("/" + id + "/residual"));
            sharesAre(load, gridMix, expected.get(id));
        }
        var all = only(intervals, new PortfolioScope("all"));
        sharesAre(all.energies().load(), gridMix, expected.get("all"));
        isKwh(
                afterLoss(intervals, input, "F1")
                        + afterLoss(intervals, input, "F2")
                        - all.energies().load().delivered(),
                expected.at("/all/uncontracted_kwh"));
    }

    @Test
    void energyOfOneHourDoesNotMatchTheUseOfAnother() {
        var vector = Vectors.vector("R3");

        var load = hours(vector.get("input"));

        var expected = vector.get("expected");
        assertThat(load.shareVolumetric()).hasValue(expected.get("volumetric_REF").asDouble());
        assertThat(load.shareMatched()).hasValue(expected.get("hourly_matched").asDouble());
        assertThat(load.shareWithGrid(vector.at("/input/grid_mix").asDouble()))
                .hasValue(expected.get("cfe_score").asDouble());
        isKwh(load.excess(), expected.get("excess_kwh"));
    }

    @Test
    void hoursWeighByTheirEnergy() {
        var vector = Vectors.vector("R4");

        var load = hours(vector.get("input"));

        assertThat(load.shareMatched()).hasValue(vector.at("/expected/energy_weighted").asDouble());
    }

    @Test
    void curtailedWindCountsAsAbsorbableUpToWhatTheGridFilledInThatHour() {
        var vector = Vectors.vector("R8");
        var curtailed = vector.at("/input/curtailed");
        double absorbed = 0;
        double wasted = 0;

        for (int i = 0; i < curtailed.size(); i++) {
            long residual = vector.at("/input/residual").get(i).asLong();
            var load = new LoadEnergy(500, 500, 500 - residual, 500 - residual);
            absorbed += load.absorbable(curtailed.get(i).asLong());
            wasted += curtailed.get(i).asLong();
        }

        assertThat(absorbed).isEqualTo(vector.at("/expected/absorbable_kwh").asDouble());
        assertThat(absorbed / wasted)
                .isCloseTo(vector.at("/expected/of_curtailed").asDouble(), within(1e-9));
    }

    @Test
    void unseenPdusAreTakenToUseWhatTheOthersDo() {
        var vector = Vectors.vector("R5");
        var input = vector.get("input");
        int pdus = 10;
        int seen = (int) Math.round(pdus * input.get("pdu_coverage").asDouble());
        var ids = IntStream.rangeClosed(1, pdus).toArray();
        var center = dataCenter("D", input.get("design_pue").asDouble(), Level.DEVICE, ids);
        var engine = new Engine(portfolio(HOURLY, List.of(), List.of(center)));
        for (int i = 1; i <= seen; i++) {
            uses(engine, i, 0, input.get("it_kwh_seen").asDouble() / seen);
        }

        var hour = only(advance(engine, HOUR), new DataCenterScope("D"));

        isKwh(hour.load().orElseThrow(), vector.at("/expected/without_meter/e_it"));
        isKwh(hour.facility().orElseThrow(), vector.at("/expected/without_meter/e_dc"));
        assertThat(hour.flags()).containsExactlyInAnyOrder(Flag.PARTIAL, Flag.ESTIMATED);
    }

    @Test
    void aFacilityMeterBeatsThePue() {
        var vector = Vectors.vector("R5");
        var input = vector.get("input");
        var engine = metered(input);
        for (int i = 1; i <= 9; i++) uses(engine, i, 0, input.get("it_kwh_seen").asDouble() / 9);
        uses(engine, 99, 0, input.get("meter_kwh").asDouble());

        var hour = only(advance(engine, HOUR), new DataCenterScope("D"));

        isKwh(hour.load().orElseThrow(), vector.at("/expected/without_meter/e_it"));
        isKwh(hour.facility().orElseThrow(), vector.at("/expected/with_meter/e_dc"));
        assertThat((double) hour.facility().orElseThrow() / hour.load().orElseThrow())
                .isEqualTo(vector.at("/expected/with_meter/pue").asDouble());
        assertThat(hour.flags()).containsExactlyInAnyOrder(Flag.PARTIAL, Flag.ESTIMATED);
        assertThat(hour.coverage().facility().fraction()).isEqualTo(1);
    }

    @Test
    void whileTheMeterIsSilentThePueMustDo() {
        var vector = Vectors.vector("R5");
        var engine = metered(vector.get("input"));
        for (int i = 1; i <= 10; i++) uses(engine, i, 0, 100);

        var hour = only(advance(engine, HOUR), new DataCenterScope("D"));

        isKwh(hour.facility().orElseThrow(), vector.at("/expected/without_meter/e_dc"));
        assertThat(hour.flags()).containsExactlyInAnyOrder(Flag.GOOD, Flag.ESTIMATED);
    }

    @Test
    void aDataCenterWithNothingButASilentMeterIsUnknownNotZero() {
        var meter = new LoadPoint(pdu(99), "", Level.DEVICE);
        var center = dataCenter("D", new Metering(1.3, List.of(), List.of(meter)));
        var engine = new Engine(portfolio(HOURLY, List.of(), List.of(center)), at(0));

        var hour = only(advance(engine, HOUR), new DataCenterScope("D"));

        assertThat(hour.facility()).isEmpty();
        assertThat(hour.shareMatched()).isEmpty();
        assertThat(hour.flags()).contains(Flag.POOR);
        uses(engine, 99, HOUR, 70);
        var second = only(advance(engine, 2 * HOUR), new DataCenterScope("D"));
        assertThat(second.facility()).hasValue(70_000_000);
        assertThat(second.load()).isEmpty();
        assertThat(second.flags()).containsExactly(Flag.GOOD);
    }

    @Test
    void coolingIsNoItEnergy() {
        var cooling = new LoadPoint(pdu(2), "", Level.DEVICE, Role.OTHER);
        var servers = new LoadPoint(pdu(1), "", Level.DEVICE);
        var center = dataCenter("D", new Metering(1.5, List.of(servers, cooling), List.of()));
        var engine = new Engine(portfolio(HOURLY, List.of(), List.of(center)));
        uses(engine, 1, 0, 100);
        uses(engine, 2, 0, 40);

        var hour = only(advance(engine, HOUR), new DataCenterScope("D"));

        assertThat(hour.load()).hasValue(100_000_000);
        assertThat(hour.facility()).hasValue(150_000_000);
    }

    private static Engine metered(JsonNode input) {
        var ids = IntStream.rangeClosed(1, 10);
        var pdus = ids.mapToObj(i -> new LoadPoint(pdu(i), "A", Level.DEVICE)).toList();
        var meter = new LoadPoint(pdu(99), "", Level.DEVICE);
        var metering = new Metering(input.get("design_pue").asDouble(), pdus, List.of(meter));
        return new Engine(portfolio(HOURLY, List.of(), List.of(dataCenter("D", metering))));
    }

    /// A farm that belongs to a data center, over the hours of a vector.
    private static LoadEnergy hours(JsonNode input) {
        var engine =
                new Engine(
                        portfolio(
                                HOURLY,
                                List.of(farm("F", big(1))),
                                List.of(dataCenter("D", 1, Level.DEVICE, 1)),
                                new Contract("F", "D", 1, 0)));
        int hours = input.get("gen").size();
        for (int i = 0; i < hours; i++) {
            generates(engine, 1, i * HOUR, input.get("gen").get(i).asDouble());
            uses(engine, 1, i * HOUR, input.get("load").get(i).asDouble());
        }
        return advance(engine, hours * HOUR).stream()
                .filter(i -> i.scope().equals(new DataCenterScope("D")))
                .map(i -> i.energies().load())
                .reduce(LoadEnergy.ZERO, LoadEnergy::plus);
    }

    private static Turbine big(int number) {
        return new Turbine(turbine(number), 1e8, Optional.empty());
    }

    private static Contract contract(JsonNode input, String farm, String center) {
        return new Contract(
                farm,
                center,
                input.at("/share/" + farm + "/" + center).asDouble(),
                input.at("/loss/" + farm).asDouble());
    }

    private static long afterLoss(List<Interval> intervals, JsonNode input, String farm) {
        long generated = only(intervals, new FarmScope(farm)).generated().orElseThrow();
        return Math.round(generated * (1 - input.at("/loss/" + farm).asDouble()));
    }

    private static void generates(Engine engine, int number, int second, double kilowatts) {
        engine.apply(
                sample(turbine(number), second, good(Quantity.ACTIVE_POWER, kilowatts * 1000)));
    }

    private static void uses(Engine engine, int number, int second, double kilowatts) {
        engine.apply(sample(pdu(number), second, power("", kilowatts * 1000)));
    }

    private static void sharesAre(LoadEnergy load, double gridMix, JsonNode expected) {
        assertThat(load.shareMatched().orElseThrow())
                .isCloseTo(expected.get("share_contracted").asDouble(), within(1e-9));
        assertThat(load.shareWithGrid(gridMix).orElseThrow())
                .isCloseTo(expected.get("share_with_grid_mix").asDouble(), within(1e-9));
    }

    private static void isKwh(long milliwattHours, JsonNode expected) {
        assertThat(milliwattHours / MILLIWATT_HOURS).isEqualTo(expected.asDouble());
    }
}
