package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.map;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.config.Tuning;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlannerTest {
    @Test
    void neighboursAreReadTogether() {
        assertThat(plan(map(word("a", 0), word("b", 1), word("c", 2)))).containsExactly("0..3");
    }

    @Test
    void smallGapsAreReadOverAndWideOnesAreNot() {
        assertThat(plan(map(word("a", 0), word("b", 9)))).containsExactly("0..10");
        assertThat(plan(map(word("a", 0), word("b", 10)))).containsExactly("0..1", "10..11");
    }

    @Test
    void aDeviceThatCannotBearHolesIsReadWithoutThem() {
        assertThat(plan(mapWith("holes: avoid, ", word("a", 0), word("b", 1), word("c", 3))))
                .containsExactly("0..2", "3..4");
    }

    @Test
    void aBlockIsNeverLongerThanTheDeviceBears() {
        var signals = new ArrayList<String>();
        for (int i = 0; i < 100; i++) signals.add(number("v" + i, 2 * i));

        assertThat(plan(map(signals.toArray(String[]::new)))).containsExactly("0..124", "124..200");
        assertThat(plan(mapWith("block: 50, ", signals.toArray(String[]::new))))
                .containsExactly("0..50", "50..100", "100..150", "150..200");
    }

    @Test
    void aNumberIsNeverSplit() {
        var signals = new ArrayList<String>();
        for (int i = 0; i < 50; i++) signals.add(number("v" + i, 2 * i + 1));

        assertThat(plan(mapWith("block: 25, ", signals.toArray(String[]::new))))
                .allMatch(
                        block -> Integer.parseInt(block.substring(0, block.indexOf('.'))) % 2 == 1);
    }

    @Test
    void aValueAndItsScaleFactorAreReadInOneRequest() {
        var far = "name: a, unit: W, address: 0, type: int16, scale_factor: 100";

        assertThat(plan(map(far))).containsExactly("0..101");
        assertThat(plan(map(far, word("b", 124), word("c", 125))))
                .containsExactly("0..101", "124..126");
    }

    @Test
    void aValueIsNotPartedFromItsScaleFactorEvenIfTheBlockIsSmaller() {
        var far = "name: a, unit: W, address: 0, type: int16, scale_factor: 100";

        assertThat(plan(mapWith("block: 50, ", far, word("b", 101))))
                .containsExactly("0..101", "101..102");
    }

    @Test
    void tablesAreNotMixed() {
        var blocks =
                blocks(
                        map(
                                word("a", 0),
                                word("b", 0) + ", function: input",
                                "name: c, unit: '1', address: 0, function: coil, type: bool",
                                "name: d, unit: '1', address: 0, function: discrete, type: bool"));

        assertThat(blocks)
                .extracting(Block::function)
                .containsExactly(
                        Function.COIL, Function.DISCRETE, Function.HOLDING, Function.INPUT);
    }

    @Test
    void aRefusedBlockIsPartedAtItsWidestHole() {
        var block = block("a 0", "b 2", "c 6", "d 7");

        assertThat(block.split()).extracting(PlannerTest::text).containsExactly("0..3", "6..8");
    }

    @Test
    void aRefusedBlockWithoutHolesIsHalved() {
        assertThat(block("a 0", "b 1", "c 2", "d 3").split())
                .extracting(PlannerTest::text)
                .containsExactly("0..2", "2..4");
    }

    @Test
    void everyPlanHoldsEverySignalWholeAndKeepsTheLimits() {
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            int limit = 4 + random.nextInt(122);
            var signals = new ArrayList<String>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                int address = random.nextInt(400);
                var type = random.nextBoolean() ? "uint64" : "int16";
                signals.add(
                        "name: v%d, unit: W, address: %d, type: %s, scale_factor: %d"
                                .formatted(i, address, type, address + random.nextInt(9)));
            }
            var map = mapWith("block: " + limit + ", ", signals.toArray(String[]::new));
            check(blocks(map), map, limit);
        }
    }

    private static void check(List<Block> plan, ModbusMap map, int limit) {
        assertThat(plan).allMatch(b -> b.parts().size() == 1 || b.extent().length() <= limit);
        for (var register : map.signals()) {
            var whole = Located.fixed(register, map.sentinels()).whole();
            assertThat(plan).anyMatch(b -> b.covers(Function.HOLDING, whole));
        }
    }

    private static Block block(String... signals) {
        var maps = new ArrayList<String>();
        for (var signal : signals) {
            maps.add(word(signal.substring(0, 1), Integer.parseInt(signal.substring(2))));
        }
        return blocks(map(maps.toArray(String[]::new))).getFirst();
    }

    private static List<String> plan(ModbusMap map) {
        return blocks(map).stream().map(PlannerTest::text).toList();
    }

    private static List<Block> blocks(ModbusMap map) {
        var planner = new Planner(Asking.of(1, map, Tuning.NONE, Devices.TIMEOUT));
        for (var register : map.signals()) {
            planner.add(register.function(), Located.fixed(register, map.sentinels()).whole());
        }
        return planner.plan();
    }

    private static String text(Block block) {
        return block.extent().first() + ".." + block.extent().end();
    }

    private static String word(String name, int address) {
        return "name: %s, unit: W, address: %d, type: uint16".formatted(name, address);
    }

    private static String number(String name, int address) {
        return "name: %s, unit: W, address: %d, type: float32".formatted(name, address);
    }
}
