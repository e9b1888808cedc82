package io.windlass.analytics.share;

/// What becomes of a farm's generation apart from what is delivered to data centers, in mWh.
///
/// @param losses on the way to data centers, and to the grid connection for the rest
/// @param pooled dealt out to data centers without a contract
/// @param unallocated what nobody of the portfolio gets, as it arrives at the grid connection
public record Remainder(long losses, long pooled, long unallocated) {
    public static final Remainder NONE = new Remainder(0, 0, 0);

    public Remainder plus(Remainder other) {
        return new Remainder(
                losses + other.losses, pooled + other.pooled, unallocated + other.unallocated);
    }
}
