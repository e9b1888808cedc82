package io.windlass.acceptance;

import java.io.IOException;

/// A small simulated plant for tests: three turbines, a hall of two APC and one of two Raritan
/// PDUs.
final class Plant {
    final int statusPort = Tools.freePort();
    private final int turbines;
    private final int modbus;
    private final int apc;
    private final int raritan;

    Plant(int turbines) throws IOException {
        this.turbines = turbines;
        this.modbus = Tools.freePorts(turbines);
        this.apc = Tools.freePorts(2);
        this.raritan = Tools.freePorts(2);
    }

    String simulator() {
        return """
        seed: 7
        http: 127.0.0.1:%d
        farm: {turbines: %d, modbus: "127.0.0.1:%d"}
        halls:
          - {id: hall-a, prefix: PDU-A, layout: apc_rpdu2, snmp: "127.0.0.1:%d", pdus: 2, outlets: 4}
          - {id: hall-b, prefix: PDU-B, layout: raritan_pdu2, snmp: "127.0.0.1:%d", pdus: 2, outlets: 4}
        contracts:
          - {data_center: hall-a, fraction: 0.01}
          - {data_center: hall-b, fraction: 0.01}
        """
                .formatted(statusPort, turbines, modbus, apc, raritan);
    }

    /// The devices of the farm's agent.
    String farmDevices(String every) {
        return """
          - {id: "WT{1..%d}", profile: turbine-generic, modbus: "127.0.0.1:{%d..%d}", every: %s}
        """
                .formatted(turbines, modbus, modbus + turbines - 1, every);
    }

    /// The devices of the halls' agent.
    String hallDevices() {
        return """
          - {id: PDU-A1..PDU-A2, profile: apc-rpdu2, snmp: "127.0.0.1:{%d..%d}"}
          - {id: PDU-B1..PDU-B2, profile: raritan-pdu2, snmp: "127.0.0.1:{%d..%d}"}
        """
                .formatted(apc, apc + 1, raritan, raritan + 1);
    }

    /// `portfolio:` of gateway.yaml.
    String portfolio(String ratedPower) {
        return """
        portfolio:
          id: small
          farms:
            - {id: farm, site: wind, rated_power: %s, turbines: ["WT{1..%d}"]}
          data_centers:
            - {id: hall-a, site: halls, pue: 1.25, pdus: [{devices: PDU-A1..PDU-A2, level: device}]}
            - {id: hall-b, site: halls, pue: 1.25, pdus: [{devices: PDU-B1..PDU-B2, level: inlet}]}
          contracts:
            - {farm: farm, data_center: hall-a, fraction: 0.01}
            - {farm: farm, data_center: hall-b, fraction: 0.01}
        """
                .formatted(ratedPower, turbines);
    }
}
