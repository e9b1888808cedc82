package io.windlass.agent.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.agent.config.Community;
import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.DeviceEntry;
import io.windlass.agent.config.SnmpVersion;
import io.windlass.agent.config.Tuning;
import io.windlass.agent.device.Bus;
import io.windlass.agent.profile.Profiles;
import io.windlass.agent.shared.LoadTarget;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hundreds of devices at once, some of them dead: each living one is read whole, in its own time.
class ManyDevicesIT {
    private static final Profiles PROFILES =
            Profiles.load(List.of(Path.of("..", "configs", "devices")));
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int DEVICES = 300;
    private static final int DEAD = 15;
    private static final int ROUNDS = 3;

    /// A dead device costs its timeout once; the rest is room for a busy machine.
    private static final Duration BOUND = TIMEOUT.multipliedBy(5);

    @TempDir Path work;

    @Test
    void deadTurbinesDoNotDelayTheLiving() throws Exception {
        int base = freeRange();
        try (var _ = LoadTarget.start(work, "mbsim", "" + base, "" + DEVICES, "10", "" + DEAD);
                var drivers = new Drivers(PROFILES, InstantSource.system())) {
            awaitListening(base + DEVICES - 1);
            var buses = buses(drivers, "bench-20", i -> modbus(base + i));

            check("mbsim", buses, 20);
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(check("mbsim", buses, 20)).isLessThan(BOUND);
            }
        }
    }

    @Test
    void deadPdusDoNotDelayTheLiving() throws Exception {
        int base = freeRange();
        var size = new String[] {"" + base, "" + DEVICES, "24", "10", "" + DEAD};
        try (var _ = LoadTarget.start(work, "pdusim", size);
                var drivers = new Drivers(PROFILES, InstantSource.system())) {
            var buses = buses(drivers, "apc-rpdu2", i -> snmp(base + i));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> buses.getLast().devices().getFirst().poll().good() > 0);

            check("pdusim", buses, 3 * 24);
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(check("pdusim", buses, 3 * 24)).isLessThan(BOUND);
            }
        }
    }

    private static Duration check(String target, List<Bus> buses, int readings) throws Exception {
        long start = System.nanoTime();
        var samples = pollAll(buses);
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("target=%s devices=%d round_ms=%d%n", target, DEVICES, took.toMillis());
        assertThat(samples.subList(DEAD, DEVICES)).allMatch(s -> s.good() == readings);
        assertThat(samples.subList(0, DEAD)).allMatch(s -> s.good() == 0);
        return took;
    }

    private static List<Sample> pollAll(List<Bus> buses) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Sample>> polls =
                    buses.stream()
                            .map(bus -> (Callable<Sample>) () -> bus.devices().getFirst().poll())
                            .toList();
            var samples = new ArrayList<Sample>();
            for (var future : executor.invokeAll(polls)) samples.add(future.get());
            return samples;
        }
    }

    private static List<Bus> buses(
            Drivers drivers, String profile, IntFunction<DeviceAddress> address)
            throws IOException {
        var entries = new ArrayList<DeviceEntry>();
        for (int i = 0; i < DEVICES; i++) {
            var id = new DeviceId("bench", "dev-" + i);
            entries.add(
                    new DeviceEntry(id, profile, address.apply(i), TIMEOUT, TIMEOUT, Tuning.NONE));
        }
        return drivers.buses(entries);
    }

    private static DeviceAddress modbus(int port) {
        return new DeviceAddress.ModbusTcp("127.0.0.1", port, 1);
    }

    private static DeviceAddress snmp(int port) {
        return new DeviceAddress.Snmp("127.0.0.1", port, SnmpVersion.V2C, new Community("public"));
    }

    private static void awaitListening(int port) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> {
                    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return socket.isConnected();
                    }
                });
    }

    /// Ports of which at least the ends are free now; the targets want them in a row.
    private static int freeRange() throws IOException {
        for (int base = 21_000; base < 32_000; base += DEVICES) {
            try (var _ = new ServerSocket(base, 1, InetAddress.getLoopbackAddress());
                    var _ =
                            new ServerSocket(
                                    base + DEVICES - 1, 1, InetAddress.getLoopbackAddress())) {
                return base;
            } catch (IOException _) {
                // taken: the next one
            }
        }
        throw new IOException("no free ports");
    }
}
