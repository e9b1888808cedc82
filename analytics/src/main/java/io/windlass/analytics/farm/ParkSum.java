package io.windlass.analytics.farm;

import java.util.List;

/// The turbines of a park whose power is known, at one instant. Powers in W.
///
/// @param available by the turbines that know it, and by their mean for the others; what a turbine
///   makes where the grid's limit does not matter to it
/// @param made generated
/// @param room for more, over all turbines
/// @param rated of these turbines
/// @param share of them in the rated power of the farm, 0..1
/// @param usual available power per rated power
record ParkSum(
        double available, double made, double room, double rated, double share, double usual) {
    private static final double MILLI = 1000;

    static ParkSum of(List<Stretch> present) {
        var powered = present.stream().filter(s -> s.split().powered()).toList();
        var told = powered.stream().filter(s -> Cut.isFree(s) && s.split().offered()).toList();
        double usual = told.stream().mapToLong(s -> s.split().available()).sum() / MILLI;
        double per = usual / rated(told);
        return new ParkSum(
                powered.stream().mapToLong(s -> Cut.ceiling(s, per)).sum() / MILLI,
                powered.stream().mapToLong(s -> s.split().generated()).sum() / MILLI,
                powered.stream().mapToLong(s -> Cut.room(s, per)).sum() / MILLI,
                rated(powered),
                rated(powered) / rated(present),
                per);
    }

    private static double rated(List<Stretch> turbines) {
        return turbines.stream().mapToDouble(s -> s.turbine().ratedWatts()).sum();
    }

    /// False when no turbine knows what it could make.
    boolean tells() {
        return Double.isFinite(usual);
    }

    /// What these turbines may make of what all may.
    double partOf(double watts) {
        return watts * share;
    }
}
