package io.windlass.agent.snmp;

import io.windlass.agent.config.Community;
import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.SnmpVersion;
import io.windlass.agent.profile.Profile;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.snmp4j.smi.Gauge32;

/// A PDU of twelve outlets behind an agent that does as it is told, and devices that read it.
final class SnmpRig implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-02-27T00:00:00Z");
    static final Duration TIMEOUT = Duration.ofSeconds(1);
    static final String BASE = "1.3.6.1.4.1.99999";

    /// A frequency, and current and power of every outlet.
    static final int SIGNALS = 25;

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

    private final SnmpAgent agent = new SnmpAgent();
    private final SnmpClient client = SnmpClient.open();

    SnmpRig() throws IOException {
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

    SnmpAgent agent() {
        return agent;
    }

    SnmpDevice device() {
        return device("", SnmpVersion.V2C);
    }

    /// One that is waited for so long: for tests that keep the machine busy.
    SnmpDevice patient(Duration timeout) {
        return device("", address("127.0.0.1", SnmpVersion.V2C), timeout);
    }

    SnmpDevice device(String keys, SnmpVersion version) {
        return device(keys, address("127.0.0.1", version), TIMEOUT);
    }

    SnmpDevice device(String keys, DeviceAddress.Snmp address, Duration timeout) {
        var profile = Settings.parse("test.yaml", PROFILE.replace("KEYS", keys), Profile.class);
        var peer = new SnmpPeer(client, address, timeout);
        var id = new DeviceId("site", "pdu");
        return new SnmpDevice(id, profile, peer, InstantSource.fixed(NOW));
    }

    /// A device that is read in another way.
    SnmpDevice deviceOf(String snmp, InstantSource clock) {
        var yaml = "name: test\nkind: pdu\nsnmp:\n  base: %s\n%s".formatted(BASE, snmp.indent(2));
        var profile = Settings.parse("test.yaml", yaml, Profile.class);
        var peer = new SnmpPeer(client, address("127.0.0.1", SnmpVersion.V2C), TIMEOUT);
        return new SnmpDevice(new DeviceId("site", "pdu"), profile, peer, clock);
    }

    DeviceAddress.Snmp address(String host, SnmpVersion version) {
        return new DeviceAddress.Snmp(host, agent.port(), version, new Community("public"));
    }

    static Reading good(String signal, double value) {
        return new Reading.Good(SignalId.parse(signal), value);
    }

    static Reading bad(String signal, Fault fault) {
        return new Reading.Bad(SignalId.parse(signal), fault);
    }

    @Override
    public void close() {
        client.close();
        agent.close();
    }
}
