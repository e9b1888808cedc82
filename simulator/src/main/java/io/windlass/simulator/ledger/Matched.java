package io.windlass.simulator.ledger;

/// What a hall's facility used, what its contracts delivered, and how much of both coincided, in
/// Wh.
public record Matched(double facility, double delivered, double matched) {
    public static final Matched ZERO = new Matched(0, 0, 0);

    public Matched plus(Matched other) {
        return new Matched(
                facility + other.facility, delivered + other.delivered, matched + other.matched);
    }
}
