package io.windlass.agent.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.config.Community;
import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.SnmpAccess;
import io.windlass.agent.config.SnmpUser;
import io.windlass.agent.config.SnmpVersion;
import io.windlass.agent.device.Bus;
import io.windlass.agent.poll.PollLoop;
import io.windlass.agent.poll.PollTally;
import io.windlass.agent.poll.SteadyBeat;
import io.windlass.agent.poll.Surroundings;
import io.windlass.agent.poll.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Malformed replies without end: no poll fails, no memory is lost, and the devices beside are read
/// on their beat.
class HostileAgentIT {
    private static final int HOSTILE = 24;
    private static final int SOUND = 4;
    private static final Duration BEAT = Duration.ofSeconds(3);
    private static final Duration PATIENT = Duration.ofMillis(2_500);
    private static final Duration IMPATIENT = Duration.ofMillis(4);
    private static final long SLACK_BYTES = 16 << 20;

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
        try (var rig = new SnmpRig();
                var hostile = new HostileAgent(42);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var beside = soundDevices(rig, tally, threads);
            attack(rig, hostile, replies / 5, threads);
            long before = usedBytes();
            attack(rig, hostile, replies, threads);
            long after = usedBytes();
            beside.forEach(loop -> loop.cancel(true));

            System.out.printf(
                    "malformed=%d sound_samples=%d missed_beats=%d heap_growth=%d%n",
                    hostile.sent(), tally.samples(), tally.missedBeats(), after - before);
            assertThat(after - before).isLessThan(SLACK_BYTES);
        }
        assertThat(tally.samples()).isPositive();
        assertThat(tally.missedBeats()).isZero();
        assertThat(tally.faults().values()).containsOnly(0L);
    }

    /// Devices with a bus each, polled as an agent polls them.
    private static List<Future<?>> soundDevices(
            SnmpRig rig, PollTally tally, ExecutorService threads) {
        var around = new Surroundings(InstantSource.system(), Ticker.SYSTEM, new Random(1), tally);
        var loops = new ArrayList<Future<?>>();
        for (int i = 1; i <= SOUND; i++) {
            var bus = new Bus("sound-" + i, BEAT, List.of(rig.patient(PATIENT)));
            var beat = new SteadyBeat(bus.name(), BEAT, Ticker.SYSTEM);
            loops.add(threads.submit(new PollLoop(bus, beat, (_, _) -> {}, around)));
        }
        return loops;
    }

    private static void attack(
            SnmpRig rig, HostileAgent hostile, int replies, ExecutorService threads)
            throws Exception {
        var attacks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < HOSTILE; i++) {
            var device = rig.device("", address(hostile.port(), i), IMPATIENT);
            attacks.add(() -> {
                while (hostile.sent() < replies) device.probe(IMPATIENT.multipliedBy(4));
                return true;
            });
        }
        for (var attack : threads.invokeAll(attacks)) attack.get();
    }

    private static DeviceAddress.Snmp address(int port, int number) {
        return switch (number % 4) {
            case 0 ->
                    new DeviceAddress.Snmp(
                            "127.0.0.1", port, SnmpVersion.V1, new Community("public"));
            case 1 -> new DeviceAddress.Snmp("127.0.0.1", port, new SnmpAccess.ByUser(user()));
            default ->
                    new DeviceAddress.Snmp(
                            "127.0.0.1", port, SnmpVersion.V2C, new Community("public"));
        };
    }

    private static SnmpUser user() {
        return new SnmpUser(
                "open", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    private static long usedBytes() {
        System.gc();
        var memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory();
    }
}
