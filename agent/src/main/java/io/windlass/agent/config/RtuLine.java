package io.windlass.agent.config;

/// What carries RTU frames.
public sealed interface RtuLine {
    /// What tells it from every other line.
    String name();

    /// A serial port of this box. Eight data bits, as RTU must have.
    ///
    /// @param port the device file, `/dev/ttyUSB0`
    record Serial(String port, int baud, Parity parity, int stopBits) implements RtuLine {
        public Serial {
            if (!port.startsWith("/"))
                throw new IllegalArgumentException("\"" + port + "\" is not a device file");
            if (baud < 300 || baud > 1_000_000)
                throw new IllegalArgumentException("baud " + baud + " is not in 300..1000000");
            if (stopBits < 1 || stopBits > 2)
                throw new IllegalArgumentException("stop_bits " + stopBits + " is not 1 or 2");
        }

        @Override
        public String name() {
            return port;
        }
    }

    /// A converter that passes the frames of a TCP connection on as they are.
    record OverTcp(String host, int port) implements RtuLine {
        public OverTcp {
            Endpoint.require(host, port);
        }

        @Override
        public String name() {
            return "rtu+tcp://" + Endpoint.text(host, port);
        }
    }

    /// The bit that guards a byte.
    enum Parity {
        NONE,
        EVEN,
        ODD
    }
}
