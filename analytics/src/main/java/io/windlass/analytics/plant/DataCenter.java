package io.windlass.analytics.plant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/// A data center.
///
/// @param target the renewable share it is held to, 0..1
/// @param pue facility energy per IT energy by design, at least 1 (ISO/IEC 30134-2)
/// @param loads the PDUs, each once, at one level each
/// @param spareWatts load it could add now, where it declares one
public record DataCenter(
        String id,
        String site,
        double target,
        double pue,
        List<LoadPoint> loads,
        OptionalDouble spareWatts) {
    public DataCenter {
        loads = List.copyOf(loads);
        var problems = new ArrayList<String>();
        if (id.isBlank()) problems.add("id of a data center is empty");
        if (!(target >= 0 && target <= 1))
            problems.add("target " + target + " of data center " + id + " is not in 0..1");
        if (!(pue >= 1 && pue <= 10))
            problems.add("pue " + pue + " of data center " + id + " is not in 1..10");
        if (spareWatts.isPresent() && !(spareWatts.getAsDouble() >= 0))
            problems.add("spare_capacity of data center " + id + " is negative");
        var seen = new HashSet<>();
        for (var load : loads) {
            if (!seen.add(load.device()))
                problems.add("PDU " + load.device() + " is counted twice in data center " + id);
        }
        InvalidPlant.throwIfAny(problems);
    }
}
