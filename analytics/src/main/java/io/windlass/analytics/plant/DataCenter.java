package io.windlass.analytics.plant;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.OptionalDouble;

/// A data center.
///
/// @param zone whose calendar days it is settled by
/// @param target the renewable share it is held to, 0..1
/// @param spareWatts load it could add now, where it declares one
public record DataCenter(
        String id,
        String site,
        ZoneId zone,
        double target,
        Metering metering,
        OptionalDouble spareWatts) {
    public DataCenter {
        var problems = new ArrayList<String>();
        if (id.isBlank()) problems.add("id of a data center is empty");
        if (!(target >= 0 && target <= 1))
            problems.add("target " + target + " of data center " + id + " is not in 0..1");
        if (spareWatts.isPresent() && !(spareWatts.getAsDouble() >= 0))
            problems.add("spare_capacity of data center " + id + " is negative");
        InvalidPlant.throwIfAny(problems);
    }
}
