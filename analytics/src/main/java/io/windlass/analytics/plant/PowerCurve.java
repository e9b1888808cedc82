package io.windlass.analytics.plant;

import java.util.ArrayList;
import java.util.List;

/// What a turbine type makes of the wind, by IEC 61400-12: bins centred on their wind speed, at the
/// reference density of 1.225 kg/m³.
///
/// Cut-out is a step, not a line: a table that ends with zeros at cut-out keeps its last positive
/// power up to there. Power below zero (published and learned curves have it) counts as zero.
///
/// @param watts power over wind speed in m/s
/// @param cutInMs below it no power
/// @param cutOutMs above it the turbine stops for the storm
/// @param cutBackMs below it the turbine returns from the storm
/// @param transfer free wind speed over nacelle wind speed (the nacelle transfer function)
public record PowerCurve(
        Table watts, double cutInMs, double cutOutMs, double cutBackMs, Table transfer) {
    /// The nacelle sees the free wind.
    public static final Table IDENTITY = Table.of(new double[][] {{0, 0}, {200, 200}});

    public PowerCurve {
        var problems = new ArrayList<String>();
        if (!(cutInMs >= 0 && cutInMs < cutBackMs && cutBackMs <= cutOutMs && cutOutMs <= 100))
            problems.add(
                    "cut-in %s, cut-back %s, cut-out %s m/s are not 0 ≤ in < back ≤ out ≤ 100"
                            .formatted(cutInMs, cutBackMs, cutOutMs));
        if (watts.points().stream().noneMatch(p -> p.y() > 0))
            problems.add("points: no power above zero");
        InvalidPlant.throwIfAny(problems);
        watts = new Table(withoutTail(watts.points()));
    }

    /// A curve whose wind speeds are those of the nacelle.
    public static PowerCurve of(Table watts, double cutInMs, double cutOutMs, double cutBackMs) {
        return new PowerCurve(watts, cutInMs, cutOutMs, cutBackMs, IDENTITY);
    }

    private static List<Table.Point> withoutTail(List<Table.Point> points) {
        int end = points.size();
        while (points.get(end - 1).y() <= 0) end--;
        return points.subList(0, end);
    }
}
