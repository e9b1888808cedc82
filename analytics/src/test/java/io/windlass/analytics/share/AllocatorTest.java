package io.windlass.analytics.share;

import static io.windlass.analytics.Plants.dataCenter;
import static io.windlass.analytics.Plants.machine;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Plants;
import io.windlass.analytics.Vectors;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Quota;
import io.windlass.analytics.plant.Sharing;
import io.windlass.analytics.plant.Term;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocatorTest {
    private static final Instant START = Instant.parse("2025-08-01T00:00:00Z");
    private static final Window HOUR = Window.of(START, Duration.ofHours(1), ZoneOffset.UTC);
    private static final double KWH = 1e6;

    @Test
    void contractsDealOutAllThatIsGenerated() {
        var vector = Vectors.vector("R1");
        var input = vector.get("input");
        var contracts = new ArrayList<Contract>();
        for (var farm : List.of("F1", "F2")) {
            for (var center : List.of("D1", "D2")) {
                contracts.add(
                        new Contract(
                                farm,
                                center,
                                input.at("/share/" + farm + "/" + center).asDouble(),
                                input.at("/loss/" + farm).asDouble()));
            }
        }
        var farms = List.of(farm("F1", input), farm("F2", input));

        var allocation =
                new Allocator(portfolio(farms, contracts, false))
                        .allocate(HOUR, kwh(input.get("G")), kwh(input.get("load")));

        for (var center : List.of("D1", "D2")) {
            assertThat(allocation.delivered(center) / KWH)
                    .isEqualTo(vector.at("/expected/" + center + "/delivered").asDouble());
        }
        assertThat(unallocated(allocation) / KWH)
                .isEqualTo(vector.at("/expected/all/uncontracted_kwh").asDouble());
        assertThat(allocated(allocation)).isEqualTo(Math.round(60_000 * KWH));
    }

    @Test
    void aPoolIsDealtOutProRataToDemand() {
        var vector = Vectors.vector("R2");
        var pool = Map.of("F1", Math.round(vector.at("/input/pool").asDouble() * KWH));
        var load = kwh(vector.at("/input/load"));

        var allocation =
                new Allocator(portfolio(List.of(Plants.farm("F1", 1)), List.of(), true))
                        .allocate(HOUR, pool, load);

        assertThat(allocation.delivered("D1") / KWH)
                .isEqualTo(vector.at("/expected/matched/D1").asDouble());
        assertThat(allocation.delivered("D2") / KWH)
                .isEqualTo(vector.at("/expected/matched/D2").asDouble());
        double used = sum(load) / KWH;
        assertThat((allocation.delivered("D1") + allocation.delivered("D2")) / KWH / used)
                .isEqualTo(vector.at("/expected/share").asDouble());
        assertThat(unallocated(allocation)).isZero();
    }

    @Test
    void whatOneDoesNotNeedOfThePoolGoesToTheOthers() {
        var contract = new Contract("F1", "D1", 0.5, 0);

        var allocation =
                new Allocator(portfolio(List.of(Plants.farm("F1", 1)), List.of(contract), true))
                        .allocate(HOUR, Map.of("F1", 1000L), Map.of("D1", 600L, "D2", 900L));

        assertThat(allocation.delivered("D1")).isEqualTo(500 + 100);
        assertThat(allocation.delivered("D2")).isEqualTo(400);
        assertThat(unallocated(allocation)).isZero();
        assertThat(allocation.farms().values()).extracting(Remainder::pooled).containsExactly(500L);
    }

    @Test
    void whatNobodyNeedsOfThePoolStaysUnallocated() {
        var allocation =
                new Allocator(portfolio(List.of(Plants.farm("F1", 1)), List.of(), true))
                        .allocate(HOUR, Map.of("F1", 1000L), Map.of("D1", 100L, "D2", 0L));

        assertThat(allocation.delivered("D1")).isEqualTo(100);
        assertThat(allocation.delivered("D2")).isZero();
        assertThat(unallocated(allocation)).isEqualTo(900);
    }

    @Test
    void blocksComeFirstByPriorityAndFractionsAreOfTheRest() {
        var contracts =
                List.of(
                        contract("late", "D1", new Quota.Block(0.6), 2),
                        contract("early", "D2", new Quota.Block(0.5), 1),
                        contract("part", "D1", new Quota.Fraction(0.5), 0));
        var allocator = new Allocator(portfolio(List.of(Plants.farm("F1", 1)), contracts, false));

        var windy = allocator.allocate(HOUR, Map.of("F1", 2000L), Map.of());
        var calm = allocator.allocate(HOUR, Map.of("F1", 800L), Map.of());

        assertThat(windy.contract("early").delivered()).isEqualTo(500);
        assertThat(windy.contract("late").delivered()).isEqualTo(600);
        assertThat(windy.contract("part").delivered()).isEqualTo(450);
        assertThat(calm.contract("early").delivered()).isEqualTo(500);
        assertThat(calm.contract("late").delivered()).isEqualTo(300);
        assertThat(calm.contract("part").delivered()).isZero();
    }

    @Test
    void aBlockIsAsLargeAsItsPeriodIsLong() {
        var contract = contract("block", "D1", new Quota.Block(2), 0);
        var quarter = Window.of(START, Duration.ofMinutes(15), ZoneOffset.UTC);

        var allocation =
                new Allocator(portfolio(List.of(Plants.farm("F1", 1)), List.of(contract), false))
                        .allocate(quarter, Map.of("F1", 2000L), Map.of());

        assertThat(allocation.contract("block").delivered()).isEqualTo(500);
    }

    @Test
    void theContractOfLowerPriorityNumberIsUsedFirst() {
        var contracts =
                List.of(
                        contract("second", "D1", new Quota.Fraction(0.5), 2),
                        contract("first", "D1", new Quota.Fraction(0.4), 1));

        var allocation =
                new Allocator(portfolio(List.of(Plants.farm("F1", 1)), contracts, false))
                        .allocate(HOUR, Map.of("F1", 1000L), Map.of("D1", 600L));

        assertThat(allocation.contract("first").matched()).isEqualTo(400);
        assertThat(allocation.contract("second").matched()).isEqualTo(200);
        assertThat(allocation.contract("second").delivered()).isEqualTo(500);
    }

    @Test
    void aContractIsInForceFromItsFirstLocalDayToItsLast() {
        var day = LocalDate.parse("2025-08-01");
        var term = new Term(0, Optional.of(day), Optional.of(day), OptionalLong.empty());
        var contract = new Contract("one-day", "F1", "D1", new Quota.Fraction(1), 0, term);
        var shanghai = ZoneId.of("Asia/Shanghai");
        var farm = Farm.of("F1", "ridge", shanghai, List.of(machine(1)));
        var allocator = new Allocator(portfolio(List.of(farm), List.of(contract), false));

        var from = Window.dayOf(START, shanghai);
        assertThat(delivered(allocator, from.start())).isEqualTo(10);
        assertThat(delivered(allocator, from.start().minusSeconds(1))).isZero();
        assertThat(delivered(allocator, from.end().minusSeconds(1))).isEqualTo(10);
        assertThat(delivered(allocator, from.end())).isZero();
        assertThat(allocator.suppliers("D1", HOUR)).containsExactly(farm);
        assertThat(allocator.suppliers("D2", HOUR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsLostAndNothingIsMadeWhateverIsContracted(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var contracts = contracts(random);
            var farms = List.of(lossy("F1", random), lossy("F2", random));
            var generated = Map.of("F1", energy(random), "F2", energy(random));
            var demand = Map.of("D1", energy(random), "D2", energy(random));
            boolean pool = random.nextBoolean();

            var allocation =
                    new Allocator(portfolio(farms, contracts, pool))
                            .allocate(HOUR, generated, demand);

            assertThat(allocated(allocation)).isEqualTo(sum(generated));
            allocation
                    .contracts()
                    .values()
                    .forEach(d -> {
                        assertThat(d.matched()).isBetween(0L, d.delivered());
                        assertThat(d.delivered()).isBetween(0L, d.allotted());
                    });
            allocation
                    .farms()
                    .values()
                    .forEach(r -> {
                        assertThat(r.losses()).isNotNegative();
                        assertThat(r.unallocated()).isNotNegative();
                    });
            Collections.shuffle(contracts, random);
            assertThat(
                            new Allocator(portfolio(farms, contracts, pool))
                                    .allocate(HOUR, generated, demand))
                    .isEqualTo(allocation);
        }
    }

    private static List<Contract> contracts(Random random) {
        var contracts = new ArrayList<Contract>();
        for (var farm : List.of("F1", "F2")) {
            for (var center : List.of("D1", "D2")) {
                var term =
                        new Term(
                                random.nextInt(3),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty());
                Quota quota =
                        random.nextInt(3) == 0
                                ? new Quota.Block(random.nextDouble() * 1e6)
                                : new Quota.Fraction(0.01 + random.nextDouble() * 0.49);
                contracts.add(
                        new Contract(
                                Contract.id(farm, center),
                                farm,
                                center,
                                quota,
                                random.nextDouble() * 0.1,
                                term));
            }
        }
        return contracts;
    }

    private static Farm lossy(String id, Random random) {
        return new Farm(
                id,
                "ridge",
                ZoneOffset.UTC,
                List.of(machine(id.equals("F1") ? 1 : 2)),
                Farm.DEADBAND,
                random.nextDouble() * 0.1);
    }

    private static long energy(Random random) {
        return random.nextInt(4) == 0 ? random.nextInt(5) : random.nextLong(1L << 40);
    }

    private static long delivered(Allocator allocator, Instant at) {
        var window = new Window(at, at.plusSeconds(1));
        return allocator.allocate(window, Map.of("F1", 10L), Map.of()).delivered("D1");
    }

    private static long sum(Map<String, Long> energies) {
        return energies.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long unallocated(Allocation allocation) {
        return allocation.farms().values().stream().mapToLong(Remainder::unallocated).sum();
    }

    /// Σ(M + X) + losses + unallocated.
    private static long allocated(Allocation allocation) {
        long losses = allocation.farms().values().stream().mapToLong(Remainder::losses).sum();
        return allocation.delivered("D1")
                + allocation.delivered("D2")
                + losses
                + unallocated(allocation);
    }

    private static Contract contract(String id, String center, Quota quota, int priority) {
        var term = new Term(priority, Optional.empty(), Optional.empty(), OptionalLong.empty());
        return new Contract(id, "F1", center, quota, 0, term);
    }

    private static Farm farm(String id, JsonNode input) {
        return new Farm(
                id,
                "ridge",
                ZoneOffset.UTC,
                List.of(machine(id.equals("F1") ? 1 : 2)),
                Farm.DEADBAND,
                input.at("/loss/" + id).asDouble());
    }

    private static Map<String, Long> kwh(JsonNode energies) {
        var map = new HashMap<String, Long>();
        energies.properties()
                .forEach(e -> map.put(e.getKey(), Math.round(e.getValue().asDouble() * KWH)));
        return map;
    }

    private static Portfolio portfolio(List<Farm> farms, List<Contract> contracts, boolean pool) {
        return new Portfolio(
                "all",
                ZoneOffset.UTC,
                farms,
                List.of(dataCenter("D1", 1, Level.DEVICE, 1), dataCenter("D2", 1, Level.DEVICE, 2)),
                contracts,
                new Sharing(Sharing.DEFAULT.settlement(), pool, Sharing.DEFAULT.gridMix()),
                Timing.DEFAULT);
    }
}
