package io.windlass.analytics.share;

/// What one contract brings in a period, in mWh.
///
/// @param allotted of what the farm generated
/// @param delivered what arrives of it
/// @param matched what the data center used of that in the same period; contracts of lower priority
///   number are used first
public record Delivery(long allotted, long delivered, long matched) {
    static final Delivery NONE = new Delivery(0, 0, 0);

    public long lost() {
        return allotted - delivered;
    }
}
