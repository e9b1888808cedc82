package io.windlass.analytics.energy;

/// Where the available power came from, in the weight of [Part].
///
/// @param reported by the turbine's controller
/// @param nacelle from nacelle wind and power curve
/// @param reference from benchmark turbines of the farm
public record Sources(long reported, long nacelle, long reference) {
    public static final Sources NONE = new Sources(0, 0, 0);

    public Sources plus(Sources other) {
        return new Sources(
                reported + other.reported, nacelle + other.nacelle, reference + other.reference);
    }

    public Sources times(long weight) {
        return new Sources(reported * weight, nacelle * weight, reference * weight);
    }

    public long total() {
        return reported + nacelle + reference;
    }
}
