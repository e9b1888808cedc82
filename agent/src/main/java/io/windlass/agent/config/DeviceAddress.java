package io.windlass.agent.config;

/// Where a device is found, and in which protocol it is asked.
public sealed interface DeviceAddress {
    /// Everything that shares this text shares a connection, and is asked in turn.
    String bus();

    /// A unit behind a Modbus TCP endpoint.
    ///
    /// @param unit the unit id, 0..255
    record ModbusTcp(String host, int port, int unit) implements DeviceAddress {
        public ModbusTcp {
            Endpoint.require(host, port);
            if (unit < 0 || unit > 255)
                throw new IllegalArgumentException("unit " + unit + " is not in 0..255");
        }

        @Override
        public String bus() {
            return Endpoint.text(host, port);
        }
    }

    /// A unit on a line that carries RTU frames.
    ///
    /// @param unit the unit id, 1..247
    record ModbusRtu(RtuLine line, int unit) implements DeviceAddress {
        public ModbusRtu {
            if (unit < 1 || unit > 247)
                throw new IllegalArgumentException("unit " + unit + " is not in 1..247");
        }

        @Override
        public String bus() {
            return line.name();
        }
    }

    /// An SNMP agent behind a UDP port.
    record Snmp(String host, int port, SnmpAccess access) implements DeviceAddress {
        public Snmp {
            Endpoint.require(host, port);
        }

        public Snmp(String host, int port, SnmpVersion version, Community community) {
            this(host, port, new SnmpAccess.ByCommunity(version, community));
        }

        @Override
        public String bus() {
            return Endpoint.text(host, port);
        }
    }
}
