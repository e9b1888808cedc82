package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.map;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.device.Bus;
import io.windlass.agent.poll.PollLoop;
import io.windlass.agent.poll.PollTally;
import io.windlass.agent.poll.SteadyBeat;
import io.windlass.agent.poll.Surroundings;
import io.windlass.agent.poll.Ticker;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Malformed replies without end: no poll fails, no memory is lost, and the devices beside are read
/// on their beat.
class HostileModbusIT {
    private static final int HOSTILE = 16;
    private static final int SOUND = 8;
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final long SLACK_BYTES = 16 << 20;
    private static final String A = "name: a, unit: W, address: 0, type: uint32";

    @Test
    void fiftyThousandMalformedRepliesHarmNobody() throws Exception {
        harmNobody(50_000);
    }

    @Test
    @Tag("story")
    void aMillionMalformedRepliesHarmNobody() throws Exception {
        harmNobody(1_000_000);
    }

    private static void harmNobody(int replies) throws Exception {
        var tally = new PollTally();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var sound = new ModbusServer().with(Function.HOLDING, 0, 0, 7)) {
            var beside = soundDevices(sound, tally, threads);
            attack(threads, replies / 5);
            long before = usedBytes();
            attack(threads, replies - replies / 5);
            long after = usedBytes();
            beside.forEach(loop -> loop.cancel(true));

            System.out.printf(
                    "malformed=%d sound_samples=%d missed_beats=%d heap_growth=%d%n",
                    replies, tally.samples(), tally.missedBeats(), after - before);
            assertThat(after - before).isLessThan(SLACK_BYTES);
        }
        assertThat(tally.samples()).isPositive();
        assertThat(tally.missedBeats()).isZero();
        assertThat(tally.faults().values()).containsOnly(0L);
    }

    /// Devices with a bus each, polled as an agent polls them.
    private static List<Future<?>> soundDevices(
            ModbusServer server, PollTally tally, ExecutorService threads) {
        var around = new Surroundings(InstantSource.system(), Ticker.SYSTEM, new Random(1), tally);
        var loops = new ArrayList<Future<?>>();
        for (int i = 1; i <= SOUND; i++) {
            var device = device(map(A), ModbusLine.tcp("127.0.0.1", server.port()), i);
            var bus = new Bus("sound-" + i, BEAT, List.of(device));
            var beat = new SteadyBeat(bus.name(), BEAT, Ticker.SYSTEM);
            loops.add(threads.submit(new PollLoop(bus, beat, (_, _) -> {}, around)));
        }
        return loops;
    }

    private static void attack(ExecutorService threads, int replies) throws Exception {
        var attacks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < HOSTILE; i++) {
            var map = i % 2 == 0 ? fixed() : walked();
            int seed = i;
            attacks.add(() -> attacked(seed, map, replies / HOSTILE));
        }
        for (var attack : threads.invokeAll(attacks)) attack.get();
    }

    private static Void attacked(int seed, ModbusMap map, int replies)
            throws IOException, InterruptedException {
        try (var server = new HostileServer(seed);
                var line = ModbusLine.tcp("127.0.0.1", server.port())) {
            var device = device(map, line);
            while (server.replies() < replies) {
                var sample = device.poll();
                assertThat(sample.readings()).hasSameSizeAs(device.description().signals());
            }
        }
        return null;
    }

    private static ModbusMap fixed() {
        return mapWith(
                "timeout: 40ms, attributes: [{name: model, address: 300, length: 8}], ",
                A,
                "name: b, unit: W, address: 40, type: int16, scale_factor: 41",
                "name: c, unit: W, address: 100, type: float64");
    }

    private static ModbusMap walked() {
        var group = "{models: [103], signals: [{" + A.replace("address: 0", "address: 2") + "}]}";
        return mapWith("timeout: 40ms, sunspec: [" + group + "], ", A);
    }

    private static long usedBytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
