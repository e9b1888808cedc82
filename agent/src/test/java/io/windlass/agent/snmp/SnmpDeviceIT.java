package io.windlass.agent.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.agent.config.Community;
import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.SnmpVersion;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.Profile;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Opaque;
import org.snmp4j.smi.VariableBinding;

class SnmpDeviceIT {
    private static final Instant NOW = Instant.parse("2026-02-27T00:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int FUZZED_REPLIES = 2_500;
    private static final String BASE = "1.3.6.1.4.1.99999";
    private static final String PROFILE =
            """
            name: test
            kind: pdu
            snmp:
              base: 1.3.6.1.4.1.99999
              max_repetitions: 5
              KEYS
              scalars:
                - {name: frequency, oid: .1.0, scale: 0.1}
              tables:
                - component: outlet.{outlet}
                  index: [pdu, outlet]
                  labels: [{oid: .3.9}, {oid: .4.1, index: [outlet]}]
                  columns:
                    - {name: current, oid: .3.1, digits: .3.2, unsigned: true}
                    - {name: active_power, oid: .3.3, factor: .3.4, scale: 0.01}
            """;

    private SnmpAgent agent;
    private SnmpClient client;

    @BeforeEach
    void start() throws IOException {
        agent = new SnmpAgent();
        client = SnmpClient.open();
        agent.with(BASE + ".1.0", 500);
        for (int i = 1; i <= 12; i++) {
            var index = ".1." + i;
            agent.with(BASE + ".3.1" + index, new Gauge32(1500 + i));
            agent.with(BASE + ".3.2" + index, 3);
            agent.with(BASE + ".3.3" + index, 100 * i);
            agent.with(BASE + ".3.4" + index, 50);
            agent.with(BASE + ".3.9" + index, i == 1 ? "" : "Rack " + i);
            agent.with(BASE + ".4.1." + i, "Socket " + i);
        }
    }

    @AfterEach
    void stop() {
        client.close();
        agent.close();
    }

    @ParameterizedTest
    @EnumSource(SnmpVersion.class)
    void rowsBecomeComponentsWithTheirScalesAndNames(SnmpVersion version) throws Exception {
        var device = device("", version);

        var sample = device.poll();

        assertThat(sample.at()).isEqualTo(NOW);
        assertThat(sample.good()).isEqualTo(25);
        assertThat(sample.readings())
                .contains(
                        good("frequency", 50),
                        good("outlet.12/current", 1.512),
                        good("outlet.2/active_power", 100));
        assertThat(device.description().signals())
                .hasSize(25)
                .startsWith(new OfferedSignal(SignalId.parse("frequency"), "Hz", ""))
                .contains(
                        new OfferedSignal(SignalId.parse("outlet.1/current"), "A", "Socket 1"),
                        new OfferedSignal(SignalId.parse("outlet.2/current"), "A", "Rack 2"));
        assertThat(sample.readings())
                .extracting(Reading::signal)
                .containsExactlyElementsOf(
                        device.description().signals().stream().map(OfferedSignal::id).toList());
    }

    @Test
    void tablesAreWalkedOnceAndThenOnlyTheirValuesAreGot() throws Exception {
        var device = device("", SnmpVersion.V2C);
        device.poll();
        agent.asked().clear();

        assertThat(device.poll().good()).isEqualTo(25);

        assertThat(agent.asked()).hasSize(2).allMatch(pdu -> pdu.getType() == PDU.GET);
    }

    @Test
    void anAgentThatCannotBulkIsWalkedStepByStep() throws Exception {
        assertThat(device("walk: getnext", SnmpVersion.V2C).poll().good()).isEqualTo(25);

        assertThat(agent.asked()).noneMatch(pdu -> pdu.getType() == PDU.GETBULK);
    }

    @Test
    void aTooBigRequestIsHalvedAndTheSizeIsRemembered() throws Exception {
        agent.bearAtMost(10);
        var device = device("", SnmpVersion.V2C);

        assertThat(device.poll().good()).isEqualTo(25);
        agent.asked().clear();
        assertThat(device.poll().good()).isEqualTo(25);
        assertThat(agent.asked()).allMatch(pdu -> pdu.size() <= 10);
    }

    @Test
    void bulkAnswersThatAreCutShortAreContinued() throws Exception {
        agent.bearAtMost(2);

        assertThat(device("max_varbinds: 2", SnmpVersion.V2C).poll().good()).isEqualTo(25);
    }

    @Test
    void getAnswersThatAreCutShortAreContinued() throws Exception {
        agent.behave((request, honest) -> {
            while (request.getType() == PDU.GET && honest.size() > 7) {
                honest.remove(honest.size() - 1);
            }
            return Optional.of(honest);
        });

        assertThat(device("", SnmpVersion.V2C).poll().good()).isEqualTo(25);
    }

    @Test
    void aTableThatGoesInCirclesIsStoppedAndTheRestLives() throws Exception {
        agent.behave((request, honest) -> {
            boolean walksCurrent =
                    request.getType() == PDU.GETBULK
                            && request.get(0).getOid().startsWith(new OID(BASE + ".3.1"));
            if (walksCurrent) {
                var first = new OID(BASE + ".3.1.1.1");
                honest.clear();
                honest.add(new VariableBinding(first, new Gauge32(1)));
                honest.add(new VariableBinding(first, new Gauge32(1)));
            }
            return Optional.of(honest);
        });

        var sample = device("", SnmpVersion.V2C).poll();

        assertThat(sample.readings())
                .contains(good("frequency", 50), good("outlet.12/active_power", 600))
                .contains(good("outlet.1/current", 1.501));
        assertThat(sample.good()).isEqualTo(14);
    }

    @Test
    void aRowThatHasGoneIsNotAvailable() throws Exception {
        var device = device("", SnmpVersion.V2C);
        device.poll();

        agent.forget(BASE + ".3.1.1.7");

        assertThat(device.poll().readings())
                .contains(bad("outlet.7/current", Fault.NOT_AVAILABLE))
                .contains(good("outlet.8/current", 1.508));
    }

    @Test
    void aMissingNameOfVersion1DoesNotSpoilTheRequest() throws Exception {
        var device = device("", SnmpVersion.V1);
        device.poll();

        agent.forget(BASE + ".3.1.1.7");
        agent.forget(BASE + ".1.0");

        var sample = device.poll();
        assertThat(sample.readings()).contains(bad("frequency", Fault.NOT_AVAILABLE));
        assertThat(sample.good()).isEqualTo(23);
    }

    @Test
    void aValueThatTheAgentChokesOnIsRefusedAndTheRestIsRead() throws Exception {
        var device = device("", SnmpVersion.V2C);
        device.poll();
        agent.behave((request, honest) -> {
            for (int i = 0; i < request.size(); i++) {
                if (!request.get(i).getOid().equals(new OID(BASE + ".1.0"))) continue;
                honest.setErrorStatus(PDU.genErr);
                honest.setErrorIndex(i + 1);
            }
            return Optional.of(honest);
        });

        var sample = device.poll();

        assertThat(sample.readings()).contains(bad("frequency", Fault.REFUSED));
        assertThat(sample.good()).isEqualTo(24);
    }

    @Test
    void anErrorWithoutAnIndexIsNarrowedDownToItsValue() throws Exception {
        var device = device("", SnmpVersion.V2C);
        device.poll();
        agent.behave((request, honest) -> {
            var oids = request.getAll().stream().map(VariableBinding::getOid);
            if (oids.anyMatch(new OID(BASE + ".1.0")::equals)) honest.setErrorStatus(PDU.genErr);
            return Optional.of(honest);
        });

        assertThat(device.poll().good()).isEqualTo(24);
    }

    @Test
    void numbersComeInManyForms() throws Exception {
        var device = device("", SnmpVersion.V2C);
        device.poll();

        agent.with(BASE + ".1.0", "49.5 ");
        assertThat(device.poll().readings()).contains(good("frequency", 4.95));
        agent.with(BASE + ".1.0", new Counter64(-1L));
        assertThat(device.poll().readings()).contains(good("frequency", 0x1p64 / 10));
        agent.with(BASE + ".1.0", new Opaque(hex("9f780443fa0000")));
        assertThat(device.poll().readings()).contains(good("frequency", 50));
        agent.with(BASE + ".1.0", new Opaque(hex("9f7904ff")));
        assertThat(device.poll().readings()).contains(bad("frequency", Fault.PROTOCOL));
        agent.with(BASE + ".1.0", "none");
        assertThat(device.poll().readings()).contains(bad("frequency", Fault.PROTOCOL));
        agent.with(BASE + ".3.1.1.1", -1);
        assertThat(device.poll().readings()).contains(bad("outlet.1/current", Fault.NOT_AVAILABLE));
    }

    @Test
    void aSilentDeviceCostsOneTimeoutAndKeepsItsSignals() throws Exception {
        var device = device("", SnmpVersion.V2C);
        device.poll();
        agent.behave((_, _) -> Optional.empty());

        long start = System.nanoTime();
        var sample = device.poll();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(sample.readings())
                .hasSize(25)
                .allMatch(r -> r instanceof Bad(var _, var fault) && fault == Fault.TIMEOUT);
        assertThat(took).isBetween(TIMEOUT.minusMillis(50), TIMEOUT.multipliedBy(2));
    }

    @Test
    void aDeviceThatIsAwayAtFirstIsLearntWhenItAnswers() throws Exception {
        var device = device("", SnmpVersion.V2C);
        agent.behave((_, _) -> Optional.empty());

        assertThat(device.poll().readings()).containsExactly(bad("frequency", Fault.TIMEOUT));

        agent.behave((_, honest) -> Optional.of(honest));
        assertThat(device.poll().good()).isEqualTo(25);
    }

    @Test
    void aColumnThatIsNeverAnsweredDoesNotHideTheOthers() throws Exception {
        var device = device("", SnmpVersion.V2C);
        agent.behave((request, honest) ->
                request.get(0).getOid().startsWith(new OID(BASE + ".3.1"))
                        ? Optional.empty()
                        : Optional.of(honest));

        for (int i = 0; i < 3; i++) device.poll();

        assertThat(device.poll().readings())
                .contains(good("frequency", 50), good("outlet.3/active_power", 150));
    }

    @Test
    void aLostDatagramIsSentOnceMore() throws Exception {
        var device = device("", SnmpVersion.V2C);
        device.poll();
        var lost = new CompletableFuture<PDU>();
        agent.behave((request, honest) ->
                lost.complete(request) ? Optional.empty() : Optional.of(honest));

        assertThat(device.poll().good()).isEqualTo(25);
    }

    @Test
    void aNameThatCannotBeResolvedIsUnreachable() throws Exception {
        var device = device("", SnmpVersion.V2C, "no-such-host.invalid");

        assertThat(device.poll().readings()).containsExactly(bad("frequency", Fault.UNREACHABLE));
    }

    @Test
    void anInterruptStopsAPoll() throws Exception {
        agent.behave((_, _) -> Optional.empty());
        var device = device("", SnmpVersion.V2C);
        var outcome = new CompletableFuture<Object>();
        var poller =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                outcome.complete(device.poll());
                            } catch (InterruptedException e) {
                                outcome.complete(e);
                            }
                        });
        await().until(() -> !agent.asked().isEmpty());

        poller.interrupt();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void noReplyWhateverCrashesThePoll() throws Exception {
        var device = device("", SnmpVersion.V2C, "127.0.0.1", Duration.ofMillis(2));
        device.poll();
        var random = new Random(42);
        agent.spoil(message -> Optional.of(fuzzed(message, random)));

        while (agent.asked().size() < FUZZED_REPLIES) device.poll();

        agent.spoil(Optional::of);
        var healthy = device("", SnmpVersion.V2C);
        assertThat(healthy.poll().good()).isEqualTo(25);
    }

    private static byte[] fuzzed(byte[] message, Random random) {
        var bytes = random.nextInt(5) == 0 ? cut(message, random) : message.clone();
        for (int i = 0; i < 1 + random.nextInt(6) && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] cut(byte[] message, Random random) {
        return Arrays.copyOf(message, random.nextInt(message.length));
    }

    private SnmpDevice device(String keys, SnmpVersion version) {
        return device(keys, version, "127.0.0.1");
    }

    private SnmpDevice device(String keys, SnmpVersion version, String host) {
        var address = new DeviceAddress.Snmp(host, agent.port(), version, new Community("public"));
        return device(keys, address, TIMEOUT);
    }

    private SnmpDevice device(String keys, SnmpVersion version, String host, Duration timeout) {
        var address = new DeviceAddress.Snmp(host, agent.port(), version, new Community("public"));
        return device(keys, address, timeout);
    }

    private SnmpDevice device(String keys, DeviceAddress.Snmp address, Duration timeout) {
        var profile = Settings.parse("test.yaml", PROFILE.replace("KEYS", keys), Profile.class);
        return new SnmpDevice(
                new DeviceId("site", "pdu"),
                profile,
                new SnmpPeer(client, address, timeout),
                InstantSource.fixed(NOW));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static Reading good(String signal, double value) {
        return new Good(SignalId.parse(signal), value);
    }

    private static Reading bad(String signal, Fault fault) {
        return new Bad(SignalId.parse(signal), fault);
    }
}
