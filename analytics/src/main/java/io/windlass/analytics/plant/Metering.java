package io.windlass.analytics.plant;

import io.windlass.telemetry.DeviceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How the energy of a data center is measured: by facility meters; without them, or while they are
/// silent, IT energy × PUE, which is an estimate.
///
/// @param pue facility energy per IT energy by design, at least 1 (ISO/IEC 30134-2)
/// @param pdus each once, at one level each
/// @param meters their sum is the power of the whole data center
public record Metering(double pue, List<LoadPoint> pdus, List<LoadPoint> meters) {
    public Metering {
        pdus = List.copyOf(pdus);
        meters = List.copyOf(meters);
        var problems = new ArrayList<String>();
        if (!(pue >= 1 && pue <= 10)) problems.add("pue " + pue + " is not in 1..10");
        var seen = new HashSet<DeviceId>();
        pdus.forEach(p -> once("PDU", p, seen, problems));
        meters.forEach(m -> once("meter", m, seen, problems));
        InvalidPlant.throwIfAny(problems);
    }

    private static void once(
            String what, LoadPoint load, Set<DeviceId> seen, List<String> problems) {
        if (!seen.add(load.device()))
            problems.add(what + " " + load.device() + " is counted twice");
    }

    /// All devices, PDUs first.
    public Stream<LoadPoint> all() {
        return Stream.concat(pdus.stream(), meters.stream());
    }
}
