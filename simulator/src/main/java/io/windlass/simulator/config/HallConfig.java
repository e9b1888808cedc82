package io.windlass.simulator.config;

import io.windlass.settings.Default;
import io.windlass.simulator.plant.HallPlan;
import io.windlass.simulator.plant.Power;
import io.windlass.simulator.snmp.Layout;

/// One data-center hall.
///
/// @param prefix what the PDUs' names begin with: `PDU-A` makes `PDU-A01`, `PDU-A02`, …
/// @param snmp where the first PDU listens; the others follow on the next ports
public record HallConfig(
        String id,
        String prefix,
        Layout layout,
        Address snmp,
        @Default("public") String community,
        @Default("40") int pdus,
        @Default("24") int outlets,
        @Default("500W") Power outletPower,
        @Default("1.25") double pue) {
    private static final int MOST_OUTLETS = 256;

    public HallConfig {
        if (id.isBlank()) throw new IllegalArgumentException("id is empty");
        if (pdus < 1) throw new IllegalArgumentException("pdus is less than 1");
        if (outlets < 1 || outlets > MOST_OUTLETS)
            throw new IllegalArgumentException("outlets is not in 1.." + MOST_OUTLETS);
        if (pue < 1) throw new IllegalArgumentException("pue is less than 1");
        if (!snmp.hasRoomFor(pdus))
            throw new IllegalArgumentException("snmp leaves too few ports for the PDUs");
    }

    public HallPlan plan() {
        return new HallPlan(id, prefix, pdus, outlets, outletPower);
    }
}
