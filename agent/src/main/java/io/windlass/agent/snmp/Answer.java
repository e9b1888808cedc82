package io.windlass.agent.snmp;

import io.windlass.telemetry.Fault;
import java.util.List;
import org.snmp4j.smi.VariableBinding;

/// What came of one request.
sealed interface Answer {
    /// The values; any of them may be an exception such as noSuchInstance.
    record Bindings(List<VariableBinding> list) implements Answer {
        public Bindings {
            list = List.copyOf(list);
        }
    }

    /// The agent answered with an error status.
    ///
    /// @param index which value it did not like, from 1; 0 if it does not say
    record Refused(int status, int index) implements Answer {}

    /// Nothing usable came.
    ///
    /// @param cause in the agent's own words (`usmStatsWrongDigests`), empty if it said nothing
    record Failed(Fault fault, String cause) implements Answer {
        Failed(Fault fault) {
            this(fault, "");
        }
    }
}
