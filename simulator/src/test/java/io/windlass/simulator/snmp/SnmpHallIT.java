package io.windlass.simulator.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.simulator.net.EventLoop;
import io.windlass.simulator.net.Traffic;
import io.windlass.simulator.plant.Hall;
import io.windlass.simulator.plant.PduReading;
import io.windlass.simulator.plant.Plants;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

@Timeout(30)
final class SnmpHallIT {
    private static final String RPDU2 = "1.3.6.1.4.1.318.1.1.26.";
    private static final String PDU2 = "1.3.6.1.4.1.13742.6.";
    private static final String UP_TIME = "1.3.6.1.2.1.1.3.0";
    private static final Instant NOW = Plants.START.plusSeconds(100);

    private final Hall hall = Plants.hall("hall-a", 5);
    private final PduReading reading = hall.pdus().getFirst().reading(NOW);
    private final Traffic traffic = new Traffic();
    private final EventLoop loop = EventLoop.open();
    private final SnmpClient client = new SnmpClient();

    SnmpHallIT() throws IOException {}

    @AfterEach
    void close() throws IOException {
        client.close();
        loop.close();
    }

    @Test
    void anApcPduShowsItsPowersInTheirUnits() throws IOException {
        var all = client.walk(open(Layout.APC_RPDU2).getFirst(), RPDU2);

        assertThat(number(all, RPDU2 + "4.3.1.5.1")).isEqualTo(Math.round(reading.watts() / 10.0));
        assertThat(number(all, RPDU2 + "4.3.1.9.1")).isEqualTo(reading.wattHours() / 100);
        assertThat(number(all, RPDU2 + "6.3.1.7.2"))
                .isEqualTo(Math.round(reading.phaseWatts(2) / 10.0));
        assertThat(number(all, RPDU2 + "6.3.1.6.1")).isEqualTo(Math.round(reading.volts()));
        for (int n = 1; n <= 24; n++) {
            var outlet = reading.outlets().get(n - 1);
            assertThat(number(all, RPDU2 + "9.4.3.1.7." + n)).isEqualTo(outlet.watts());
            assertThat(number(all, RPDU2 + "9.4.3.1.11." + n)).isEqualTo(outlet.wattHours() / 100);
            assertThat(number(all, RPDU2 + "9.4.3.1.6." + n))
                    .isEqualTo(Math.round(10 * outlet.watts() / 0.98 / reading.volts()));
        }
        assertThat(text(all, RPDU2 + "4.3.1.3.1")).isEqualTo("PDU-01");
        assertThat(text(all, RPDU2 + "9.4.3.1.3.7")).isEqualTo("Outlet 7");
    }

    @Test
    void aRaritanPduShowsEverySensorWithItsDigits() throws IOException {
        var all = client.walk(open(Layout.RARITAN_PDU2).getFirst(), PDU2);

        long sum = 0;
        for (int n = 1; n <= 24; n++) sum += number(all, PDU2 + "5.4.3.1.4.1." + n + ".5");
        assertThat(number(all, PDU2 + "5.2.3.1.4.1.1.5")).isEqualTo(reading.watts()).isEqualTo(sum);
        assertThat(number(all, PDU2 + "5.2.3.1.4.1.1.8")).isEqualTo(reading.wattHours());
        assertThat(number(all, PDU2 + "5.2.3.1.4.1.1.23")).isBetween(499L, 501L);
        assertThat(number(all, PDU2 + "3.3.4.1.7.1.1.23")).isEqualTo(1);
        assertThat(number(all, PDU2 + "3.5.4.1.7.1.9.1")).isEqualTo(3);
        assertThat(number(all, PDU2 + "5.4.3.1.4.1.9.1"))
                .isEqualTo(
                        Math.round(
                                1000 * reading.outlets().get(8).watts() / 0.98 / reading.volts()));
        assertThat(text(all, PDU2 + "3.5.3.1.2.1.9")).isEqualTo("9");
        assertThat(text(all, PDU2 + "3.5.3.1.3.1.9")).isEqualTo("server-09");
        assertThat(text(all, PDU2 + "3.5.3.1.3.1.24")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aWalkByGetNextAndOneByGetBulkSeeTheSame(Layout layout) throws IOException {
        var address = open(layout).getFirst();

        assertThat(client.walk(address, "1.3"))
                .isEqualTo(client.walkByGetNext(address, "1.3"))
                .hasSizeGreaterThan(200);
    }

    @Test
    void everyPduAnswersOnItsOwnPort() throws IOException {
        var addresses = open(Layout.APC_RPDU2);

        for (int n = 0; n < addresses.size(); n++)
            assertThat(
                            client.ask(addresses.get(n), PDU.GET, RPDU2 + "2.1.3.1")
                                    .get(0)
                                    .getVariable())
                    .hasToString("PDU-0" + (n + 1));
    }

    @Test
    void upTimeIsPlantTimeSinceTheBoot() throws IOException {
        var answer = client.ask(open(Layout.APC_RPDU2).getFirst(), PDU.GET, UP_TIME);

        assertThat(answer.get(0).getVariable().toLong()).isEqualTo(10_000);
    }

    @Test
    void whatIsNotThereIsSaidInTheVersionsOwnWay() throws IOException {
        var address = open(Layout.APC_RPDU2).getFirst();

        var v2c = client.ask(address, PDU.GET, UP_TIME, "1.3.6.1.2.1.1.99.0");
        var v1 =
                client.send(
                        SnmpClient.request(PDU.GET, UP_TIME, "1.3.6.1.2.1.1.99.0"), address, true);

        assertThat(v2c.getErrorStatus()).isEqualTo(PDU.noError);
        assertThat(v2c.get(1).getVariable().isException()).isTrue();
        assertThat(v1.getErrorStatus()).isEqualTo(PDU.noSuchName);
        assertThat(v1.getErrorIndex()).isEqualTo(2);
    }

    @Test
    void nothingCanBeSet() throws IOException {
        var address = open(Layout.APC_RPDU2).getFirst();

        var refused = client.send(SnmpClient.request(PDU.SET, RPDU2 + "2.1.3.1"), address, false);

        assertThat(refused.getErrorStatus()).isEqualTo(PDU.notWritable);
    }

    @Test
    void anAnswerTooBigForADatagramIsCutShortOrRefused() throws IOException {
        var address = open(Layout.RARITAN_PDU2).getFirst();
        var bulk = SnmpClient.request(PDU.GETBULK, "1.3");
        bulk.setMaxRepetitions(10_000);
        var get = new PDU();
        for (int n = 0; n < 100; n++) get.add(new VariableBinding(new OID(PDU2 + "3.3.3.1.2.1.1")));

        assertThat(client.send(bulk, address, false).getBERLength()).isBetween(1200, 1472);
        assertThat(client.send(get, address, false).getErrorStatus()).isEqualTo(PDU.tooBig);
    }

    @Test
    void aStrangerIsNotAnsweredAndGarbageHarmsNobody() throws IOException {
        var address = open(Layout.APC_RPDU2).getFirst();
        var random = new Random(3);
        try (var socket = new DatagramSocket()) {
            for (int n = 0; n < 500; n++) {
                var bytes = new byte[random.nextInt(1400)];
                random.nextBytes(bytes);
                socket.send(new DatagramPacket(bytes, bytes.length, address));
            }
        }

        assertThat(client.isIgnored(address, "private", SnmpClient.request(PDU.GET, UP_TIME)))
                .isTrue();
        assertThat(client.ask(address, PDU.GET, UP_TIME).getErrorStatus()).isEqualTo(PDU.noError);
        assertThat(traffic.garbageFrames()).isPositive();
    }

    private List<InetSocketAddress> open(Layout layout) throws IOException {
        var access =
                new SnmpHall.Access(
                        layout,
                        "public",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var addresses =
                new SnmpHall(loop, () -> NOW, traffic, Plants.START).open(hall.pdus(), access);
        Thread.ofPlatform().daemon().start(loop);
        return addresses;
    }

    private static long number(Map<OID, Variable> all, String oid) {
        return found(all, oid).toLong();
    }

    private static String text(Map<OID, Variable> all, String oid) {
        return found(all, oid).toString();
    }

    private static Variable found(Map<OID, Variable> all, String oid) {
        var variable = all.get(new OID(oid));
        if (variable == null) throw new AssertionError("no " + oid);
        return variable;
    }
}
