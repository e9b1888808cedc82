package io.windlass.simulator.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.simulator.net.EventLoop;
import io.windlass.simulator.net.Traffic;
import io.windlass.simulator.plant.Plants;
import io.windlass.simulator.plant.Turbine;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ModbusFarmIT {
    private static final HexFormat HEX = HexFormat.of();
    private static final String READ_WIND = "0001" + "0000" + "0006" + "01" + "0300000001";

    private final List<Turbine> turbines =
            Plants.plan(200).build(new io.windlass.simulator.plant.Dice(1));
    private final Traffic traffic = new Traffic();
    private EventLoop loop;
    private List<InetSocketAddress> addresses = List.of();

    ModbusFarmIT() throws IOException {
        loop = EventLoop.open();
    }

    @BeforeEach
    void open() throws IOException {
        var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        addresses = new ModbusFarm(loop, 1, () -> Plants.START, traffic).open(turbines, any);
        Thread.ofPlatform().daemon().start(loop);
    }

    @AfterEach
    void close() throws IOException {
        loop.close();
    }

    @Test
    void everyTurbineAnswersOnItsOwnPort() throws IOException {
        for (int n = 0; n < turbines.size(); n++) {
            try (var client = connect(n)) {
                send(client, READ_WIND);
                double wind =
                        turbines.get(n).surroundings(Plants.START).metresPerSecond().orElseThrow();
                assertThat(receive(client))
                        .isEqualTo("00010000000501" + "0302%04x".formatted(Math.round(wind * 100)));
            }
        }
    }

    @Test
    void requestsInARowAndInPiecesAreAnsweredInOrder() throws IOException {
        try (var client = connect(0)) {
            var bytes = HEX.parseHex(READ_WIND + READ_WIND.replaceFirst("0001", "0002"));
            for (byte b : bytes) {
                client.getOutputStream().write(b);
                client.getOutputStream().flush();
            }

            assertThat(receive(client)).startsWith("0001");
            assertThat(receive(client)).startsWith("0002");
        }
    }

    @Test
    void garbageClosesItsConnectionAndHarmsNobodyElse() throws IOException {
        var random = new Random(4);
        try (var bystander = connect(0)) {
            for (int n = 0; n < 200; n++) {
                var bytes = new byte[1 + random.nextInt(600)];
                random.nextBytes(bytes);
                sendAndForget(bytes);
            }
            try (var client = connect(0)) {
                send(client, "000100010006" + "01" + "0300000001");
                assertThat(client.getInputStream().read()).as("end of stream").isEqualTo(-1);
            }

            send(bystander, READ_WIND);
            assertThat(receive(bystander)).startsWith("0001000000050103");
            assertThat(traffic.garbageFrames()).isPositive();
        }
    }

    @Test
    void aClientThatNeverReadsIsNotServedWithoutEndAndHarmsNobodyElse() throws IOException {
        try (var deaf = connect(0);
                var bystander = connect(0)) {
            deaf.setSoTimeout(100);
            var many = HEX.parseHex(READ_WIND.repeat(1000));
            var writer =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    while (true) deaf.getOutputStream().write(many);
                                } catch (IOException _) {
                                    // closed at the end of the test
                                }
                            });
            for (int n = 0; n < 100; n++) {
                send(bystander, READ_WIND);
                assertThat(receive(bystander)).startsWith("0001");
            }
            assertThat(writer.isAlive()).isTrue();
        }
    }

    @Test
    void hundredsOfClientsAreServedAtOnce() throws IOException {
        var clients = new ArrayList<Socket>();
        try {
            for (int n = 0; n < 400; n++) clients.add(connect(n % 200));
            for (var client : clients) send(client, READ_WIND);
            for (var client : clients) assertThat(receive(client)).startsWith("0001");
        } finally {
            for (var client : clients) client.close();
        }
    }

    private Socket connect(int turbine) throws IOException {
        var address = addresses.get(turbine);
        var client = new Socket(address.getAddress(), address.getPort());
        client.setSoTimeout(5_000);
        return client;
    }

    private void sendAndForget(byte[] bytes) throws IOException {
        try (var client = connect(0)) {
            client.getOutputStream().write(bytes);
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        } catch (java.net.SocketException _) {
            // a reset is as good an end as any
        }
    }

    private static void send(Socket client, String hex) throws IOException {
        client.getOutputStream().write(HEX.parseHex(hex));
    }

    private static String receive(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var head = in.readNBytes(6);
        var body = in.readNBytes(((head[4] & 0xFF) << 8) | (head[5] & 0xFF));
        return HEX.formatHex(head) + HEX.formatHex(body);
    }
}
