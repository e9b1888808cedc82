package io.windlass.analytics.energy;

/// What the energies of an interval rest on.
///
/// @param generation power was known; for a data center: of the farms contracted to it
/// @param curtailment it was known how much the grid curtailed, be it nothing
/// @param sources available power was known, and from where
/// @param load PDU power was known
public record Coverage(Part generation, Part curtailment, Sources sources, Part load) {
    public static final Coverage NONE = new Coverage(Part.NONE, Part.NONE, Sources.NONE, Part.NONE);

    public Coverage plus(Coverage other) {
        return new Coverage(
                generation.plus(other.generation),
                curtailment.plus(other.curtailment),
                sources.plus(other.sources),
                load.plus(other.load));
    }

    /// Available power was known.
    public Part available() {
        return new Part(sources.total(), curtailment.expected());
    }

    /// The worst of what matters here, 0..1.
    public double worst() {
        return Math.min(generation.fraction(), Math.min(curtailment.fraction(), load.fraction()));
    }
}
