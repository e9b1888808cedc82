package io.windlass.analytics.period;

/// How well use and generation met, beyond what [io.windlass.analytics.energy.LoadEnergy] says. In
/// mWh; all of it adds up over periods and over scopes.
///
/// @param curtailed what its contracts would have brought besides, had the grid curtailed nothing
/// @param absorbable of `curtailed`, as much as the grid filled in in the same settlement period:
///   energy thrown away while it drew from the grid. An upper bound: what lies between farm and
///   data center is not regarded
/// @param hourlyMatched like matched, but per hour instead of per settlement period
/// @param hourlyAbsorbable like `absorbable`, but per hour
public record Matching(long curtailed, long absorbable, long hourlyMatched, long hourlyAbsorbable) {
    public static final Matching NONE = new Matching(0, 0, 0, 0);

    Matching plus(Matching other) {
        return new Matching(
                curtailed + other.curtailed,
                absorbable + other.absorbable,
                hourlyMatched + other.hourlyMatched,
                hourlyAbsorbable + other.hourlyAbsorbable);
    }

    Matching hourly(long matched, long absorbed) {
        return new Matching(curtailed, absorbable, matched, absorbed);
    }
}
