package io.windlass.analytics.plant;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A wind farm.
///
/// @param zone whose calendar days the farm is settled by
/// @param turbines at least one, each once
/// @param deadband share of rated power by which a limit must be below the available power to count
/// @param loss lost between the turbines and the grid connection, 0 up to less than 1
/// @param park its controller and met mast
public record Farm(
        String id,
        String site,
        ZoneId zone,
        List<Turbine> turbines,
        double deadband,
        double loss,
        Park park) {
    public static final double DEADBAND = 0.02;

    public Farm {
        turbines = List.copyOf(turbines);
        var problems = new ArrayList<String>();
        if (id.isBlank()) problems.add("id of a farm is empty");
        if (turbines.isEmpty()) problems.add("turbines of farm " + id + ": none");
        if (!(deadband >= 0 && deadband < 1))
            problems.add("deadband " + deadband + " of farm " + id + " is not in 0..1");
        if (!(loss >= 0 && loss < 1))
            problems.add("loss " + loss + " of farm " + id + " is not in 0..1");
        var seen = new HashSet<>();
        for (var turbine : turbines) {
            if (!seen.add(turbine.device()))
                problems.add("turbine " + turbine.device() + " is twice in farm " + id);
        }
        InvalidPlant.throwIfAny(problems);
    }

    /// A farm without park controller and met mast.
    public Farm(
            String id,
            String site,
            ZoneId zone,
            List<Turbine> turbines,
            double deadband,
            double loss) {
        this(id, site, zone, turbines, deadband, loss, Park.NONE);
    }

    /// A farm with the usual deadband of 2 % of rated power and no losses.
    public static Farm of(String id, String site, ZoneId zone, List<Turbine> turbines) {
        return new Farm(id, site, zone, turbines, DEADBAND, 0);
    }

    public double ratedWatts() {
        return turbines.stream().mapToDouble(Turbine::ratedWatts).sum();
    }
}
