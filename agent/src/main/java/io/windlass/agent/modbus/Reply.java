package io.windlass.agent.modbus;

import io.windlass.agent.profile.Words;
import io.windlass.telemetry.Fault;

/// What came of one request.
sealed interface Reply {
    /// The registers as they came; a bit is a register of 0 or 1.
    record Data(Words words) implements Reply {
        int word(int at) {
            return words.word(at);
        }
    }

    /// The device answered with an exception.
    record Refused(int code) implements Reply {
        private static final int NO_PATH = 10;
        private static final int NO_ANSWER = 11;

        /// True for the codes that a device uses when it does not like the addresses or the count.
        boolean aboutTheAddresses() {
            return code == 2 || code == 3;
        }

        /// A gateway's word that the device behind it is away is not the device's refusal.
        Fault fault() {
            return switch (code) {
                case NO_PATH -> Fault.UNREACHABLE;
                case NO_ANSWER -> Fault.TIMEOUT;
                default -> Fault.REFUSED;
            };
        }
    }

    /// Nothing usable came; the connection is closed.
    record Failed(Fault fault) implements Reply {}
}
