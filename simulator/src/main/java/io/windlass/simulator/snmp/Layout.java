package io.windlass.simulator.snmp;

/// The makes of PDU that can be simulated.
public enum Layout {
    /// APC's PowerNet-MIB, rPDU2 branch.
    APC_RPDU2,
    /// Raritan's PDU2-MIB.
    RARITAN_PDU2;

    Mib mib(int outlets) {
        return switch (this) {
            case APC_RPDU2 -> ApcMib.of(outlets);
            case RARITAN_PDU2 -> RaritanMib.of(outlets);
        };
    }
}
