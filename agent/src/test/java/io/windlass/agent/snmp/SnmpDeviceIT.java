package io.windlass.agent.snmp;

import static io.windlass.agent.snmp.SnmpRig.BASE;
import static io.windlass.agent.snmp.SnmpRig.NOW;
import static io.windlass.agent.snmp.SnmpRig.SIGNALS;
import static io.windlass.agent.snmp.SnmpRig.bad;
import static io.windlass.agent.snmp.SnmpRig.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.config.SnmpVersion;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Opaque;

class SnmpDeviceIT {
    private SnmpRig rig;
    private SnmpAgent agent;

    @BeforeEach
    void start() throws IOException {
        rig = new SnmpRig();
        agent = rig.agent();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(SnmpVersion.class)
    void rowsBecomeComponentsWithTheirScalesAndNames(SnmpVersion version) throws Exception {
        var device = rig.device("", version);

        var sample = device.poll();

        assertThat(sample.at()).isEqualTo(NOW);
        assertThat(sample.good()).isEqualTo(SIGNALS);
        assertThat(sample.readings())
                .contains(
                        good("frequency", 50),
                        good("outlet.12/current", 1.512),
                        good("outlet.2/active_power", 100));
        assertThat(device.description().signals())
                .hasSize(SIGNALS)
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
        var device = rig.device();
        device.poll();
        agent.asked().clear();

        assertThat(device.poll().good()).isEqualTo(SIGNALS);

        assertThat(agent.asked()).hasSize(2).allMatch(pdu -> pdu.getType() == PDU.GET);
    }

    @Test
    void anAgentThatCannotBulkIsWalkedStepByStep() throws Exception {
        assertThat(rig.device("walk: getnext", SnmpVersion.V2C).poll().good()).isEqualTo(SIGNALS);

        assertThat(agent.asked()).noneMatch(pdu -> pdu.getType() == PDU.GETBULK);
    }

    @Test
    void aRowThatHasGoneIsNotAvailable() throws Exception {
        var device = rig.device();
        device.poll();

        agent.forget(BASE + ".3.1.1.7");

        assertThat(device.poll().readings())
                .contains(bad("outlet.7/current", Fault.NOT_AVAILABLE))
                .contains(good("outlet.8/current", 1.508));
    }

    @Test
    void aMissingNameOfVersion1DoesNotSpoilTheRequest() throws Exception {
        var device = rig.device("", SnmpVersion.V1);
        device.poll();

        agent.forget(BASE + ".3.1.1.7");
        agent.forget(BASE + ".1.0");

        var sample = device.poll();
        assertThat(sample.readings()).contains(bad("frequency", Fault.NOT_AVAILABLE));
        assertThat(sample.good()).isEqualTo(SIGNALS - 2);
    }

    @Test
    void numbersComeInManyForms() throws Exception {
        var device = rig.device();
        device.poll();

        agent.with(BASE + ".1.0", "49.5 ");
        assertThat(device.poll().readings()).contains(good("frequency", 4.95));
        agent.with(BASE + ".1.0", new Counter64(-1L));
        assertThat(device.poll().readings()).contains(good("frequency", 0x1p64 / 10));
        agent.with(BASE + ".1.0", new Opaque(hex("9f780443fa0000")));
        assertThat(device.poll().readings()).contains(good("frequency", 50));
        agent.with(BASE + ".1.0", new Opaque(hex("9f7904ff")));
        assertThat(device.poll().readings()).contains(bad("frequency", Fault.PROTOCOL));
        agent.with(BASE + ".1.0", "warm");
        assertThat(device.poll().readings()).contains(bad("frequency", Fault.PROTOCOL));
        agent.with(BASE + ".3.1.1.1", -1);
        assertThat(device.poll().readings()).contains(bad("outlet.1/current", Fault.NOT_AVAILABLE));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
