package io.windlass.agent.snmp;

import static io.windlass.agent.snmp.SnmpRig.BASE;
import static io.windlass.agent.snmp.SnmpRig.NOW;
import static io.windlass.agent.snmp.SnmpRig.bad;
import static io.windlass.agent.snmp.SnmpRig.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Opaque;

/// The oddities of PDUs' MIBs, and how profiles say them.
class LanguageIT {
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

    /// Rittal's CMC III keeps everything in one table of variables.
    @Test
    void aNameSaysWhatARowIsAndAColumnWhatItsScaleIs() throws Exception {
        variable(1, "Unit.Power.Active.Value", 1500, 1);
        variable(2, "Phase L1.Voltage.Value", 2301, -10);
        variable(3, "Phase L2.Voltage.Value", 2312, -10);
        variable(4, "Phase L2.Voltage.SetPtHigh", 2600, -10);

        assertThat(
                        read(
                                """
                                tables:
                                  - component: phase.{phase}
                                    index: [device, var]
                                    traits: {var: .50.3}
                                    columns:
                                      - name: voltage
                                        oid: .50.11
                                        multiplier: .50.7
                                        where: {var: '/Phase (?<phase>L[1-3])\\.Voltage\\.Value/'}
                                  - index: [device, var]
                                    traits: {name: .50.3}
                                    where: {name: Unit.Power.Active.Value}
                                    columns: [{name: active_power, oid: .50.11, multiplier: .50.7}]
                                """))
                .containsExactlyInAnyOrder(
                        good("active_power", 1500),
                        good("phase.L1/voltage", 230.1),
                        good("phase.L2/voltage", 231.2));
    }

    /// ENTITY-SENSOR-MIB: a type, a code for the scale, a precision.
    @Test
    void aCodeAndAPrecisionTogetherMakeTheScale() throws Exception {
        sensor(10, 5, 8, 1, 12345);
        sensor(11, 6, 10, 2, 123);
        sensor(12, 6, 7, 2, 123);

        assertThat(
                        read(
                                """
                                tables:
                                  - component: sensor.{sensor}
                                    index: [sensor]
                                    traits: {type: .60.1}
                                    columns:
                                      - name: current
                                        oid: .60.4
                                        digits: .60.3
                                        scale_by: {oid: .60.2, codes: {8: 0.001, 9: 1, 10: 1000}}
                                        where: {type: 5}
                                      - name: active_power
                                        oid: .60.4
                                        digits: .60.3
                                        scale_by: {oid: .60.2, codes: {8: 0.001, 9: 1, 10: 1000}}
                                        where: {type: 6}
                                """))
                .containsExactlyInAnyOrder(
                        good("sensor.10/current", 1.2345), good("sensor.11/active_power", 1230));
    }

    @Test
    void textsWithUnitsAreConvertedAndTextsWithoutValueAreNotAvailable() throws Exception {
        var texts =
                List.of(
                        "230.1 V",
                        "0,23 kV",
                        "2301",
                        "N/A",
                        "",
                        "off",
                        "1,234",
                        "231 Vrms",
                        "warm");
        for (int i = 0; i < texts.size(); i++)
            agent.with(BASE + ".70." + (i + 1) + ".0", texts.get(i));

        assertThat(
                        read(
                                """
                                scalars:
                                  - name: voltage
                                    component: phase.L{1..9}
                                    oid: .70.{1..9}.0
                                    scale: 0.1
                                    not_available: ["OFF"]
                                """))
                .containsExactly(
                        good("phase.L1/voltage", 230.1),
                        good("phase.L2/voltage", 230),
                        good("phase.L3/voltage", 230.1),
                        bad("phase.L4/voltage", Fault.NOT_AVAILABLE),
                        bad("phase.L5/voltage", Fault.NOT_AVAILABLE),
                        bad("phase.L6/voltage", Fault.NOT_AVAILABLE),
                        bad("phase.L7/voltage", Fault.PROTOCOL),
                        good("phase.L8/voltage", 23.1),
                        bad("phase.L9/voltage", Fault.PROTOCOL));
    }

    @Test
    void aListInATextGivesItsParts() throws Exception {
        agent.with(BASE + ".71.0", "1.5, 2.5 ,-,3.5");

        assertThat(
                        read(
                                """
                                scalars:
                                  - {name: current, component: a, oid: .71.0, extract: '^([^,]*)'}
                                  - {name: current, component: b, oid: .71.0, extract: '^(?:[^,]*,){2}([^,]*)'}
                                  - {name: current, component: c, oid: .71.0, extract: '^(?:[^,]*,){9}([^,]*)'}
                                """))
                .containsExactly(
                        good("a/current", 1.5),
                        bad("b/current", Fault.NOT_AVAILABLE),
                        bad("c/current", Fault.PROTOCOL));
    }

    @Test
    void bitsAreTakenAnewAndHalvesAreAdded() throws Exception {
        agent.with(BASE + ".72.1.0", -2);
        agent.with(BASE + ".72.2.0", new Gauge32(0xFFFFFFFFL));
        agent.with(BASE + ".72.3.0", OctetString.fromHexString("43:66:80:00"));
        agent.with(BASE + ".72.4.0", new Counter32(7));
        agent.with(BASE + ".72.5.0", new Counter32(2));
        agent.with(BASE + ".72.6.0", new Opaque(HexFormat.of().parseHex("9f7b050100000000")));

        assertThat(
                        read(
                                """
                                scalars:
                                  - {name: energy, component: a, oid: .72.1.0, type: uint32}
                                  - {name: current, component: b, oid: .72.2.0, type: int32, unsigned: true}
                                  - {name: voltage, component: c, oid: .72.3.0, type: float32, scale: 10}
                                  - {name: energy, component: d, oid: .72.4.0, plus: {oid: .72.5.0, times: 4294967296}}
                                  - {name: energy, component: e, oid: .72.6.0}
                                """))
                .containsExactly(
                        good("a/energy", 4294967294.0),
                        bad("b/current", Fault.NOT_AVAILABLE),
                        good("c/voltage", 2305),
                        good("d/energy", 2 * 4294967296.0 + 7),
                        good("e/energy", 4294967296.0));
    }

    @Test
    void aConditionChoosesTheScaleOfAFirmware() throws Exception {
        agent.with("1.3.6.1.2.1.1.2.0", new OID(BASE + ".8.1"));
        agent.with(BASE + ".73.0", "v6.3.1-beta");
        agent.with(BASE + ".74.0", 500);
        var profile =
                """
                conditions:
                  old: {oid: .73.0, below: "6.4"}
                  ours: {sys_object_id: 1.3.6.1.4.1.99999.8}
                  theirs: {sys_object_id: 1.3.6.1.4.1.99999.80}
                scalars:
                  - {name: frequency, oid: .74.0, scale: 0.1, when: old}
                  - {name: frequency, oid: .74.0, scale: 0.01, when: not old}
                  - {name: current, oid: .74.0, when: ours}
                  - {name: voltage, oid: .74.0, when: theirs}
                """;

        assertThat(read(profile)).containsExactly(good("frequency", 50), good("current", 500));
        agent.with(BASE + ".73.0", "v6.10");
        assertThat(read(profile)).containsExactly(good("frequency", 5), good("current", 500));
    }

    /// Geist's older MIBs have a column for each phase.
    @Test
    void aColumnMayBeAboutAnotherComponentThanItsRow() throws Exception {
        agent.with(BASE + ".75.1.3", 230).with(BASE + ".75.2.3", 231);
        agent.with(BASE + ".75.9.3", new OctetString("Rack 3"));

        assertThat(
                        read(
                                """
                                tables:
                                  - component: unit.{unit}
                                    index: [unit]
                                    labels: [.75.9]
                                    columns:
                                      - {name: voltage, oid: .75.1, component: "phase.{unit}-L1"}
                                      - {name: voltage, oid: .75.2, component: "phase.{unit}-L2"}
                                """))
                .containsExactly(good("phase.3-L1/voltage", 230), good("phase.3-L2/voltage", 231));
    }

    @Test
    void wordsAreStatesAndUnknownOnesAreNone() throws Exception {
        agent.with(BASE + ".76.1.0", "On ").with(BASE + ".76.2.0", "burning");

        assertThat(
                        read(
                                """
                                scalars:
                                  - {name: switch, unit: "1", component: "outlet.{1..2}", oid: ".76.{1..2}.0", states: {on: 1, off: 0}}
                                """))
                .containsExactly(
                        good("outlet.1/switch", 1), bad("outlet.2/switch", Fault.OUT_OF_RANGE));
    }

    @Test
    void aCounterIsPublishedAsReadAndTellsWhereItWraps() throws Exception {
        agent.with(BASE + ".77.0", new Integer32(16_777_215));
        var device =
                rig.deviceOf(
                        "scalars: [{name: energy, oid: .77.0, scale: 1000, wrap: 16777216}]",
                        InstantSource.fixed(NOW));

        assertThat(device.poll().readings()).containsExactly(good("energy", 16_777_215_000.0));
        assertThat(device.description().signals().getFirst().wrap()).hasValue(16_777_216_000.0);
        agent.with(BASE + ".77.0", new Integer32(3));
        assertThat(device.poll().readings()).containsExactly(good("energy", 3000));
    }

    @Test
    void whatIsSlowIsAbsentFromTheSamplesBetween() throws Exception {
        agent.with(BASE + ".78.0", 7);
        var time = new AtomicReference<Instant>(NOW);
        var device =
                rig.deviceOf(
                        """
                        slow: 60s
                        scalars:
                          - {name: frequency, oid: .1.0}
                          - {name: energy, oid: .78.0, poll: slow}
                        """,
                        time::get);

        assertThat(device.poll().readings()).hasSize(2);
        time.set(NOW.plusSeconds(59));
        assertThat(device.poll().readings()).containsExactly(good("frequency", 500));
        time.set(NOW.plusSeconds(60));
        assertThat(device.poll().readings()).hasSize(2);
    }

    private void variable(int number, String name, int value, int scale) {
        var index = ".2." + number;
        agent.with(BASE + ".50.3" + index, name);
        agent.with(BASE + ".50.7" + index, scale);
        agent.with(BASE + ".50.11" + index, value);
    }

    private void sensor(int number, int type, int scale, int precision, int value) {
        agent.with(BASE + ".60.1." + number, type).with(BASE + ".60.2." + number, scale);
        agent.with(BASE + ".60.3." + number, precision).with(BASE + ".60.4." + number, value);
    }

    private List<Reading> read(String snmp) throws InterruptedException {
        return rig.deviceOf(snmp, InstantSource.fixed(NOW)).poll().readings();
    }
}
