package io.windlass.analytics.energy;

/// What the energies of an interval rest on.
///
/// @param generation power was known; for a data center: of the farms contracted to it
/// @param curtailment it was known how much the grid curtailed, be it nothing
/// @param sources available power was known, and from where
/// @param load PDU power was known
/// @param facility power of the whole data center was known, by its meters or by its PDUs
public record Coverage(
        Part generation, Part curtailment, Sources sources, Part load, Part facility) {
    public static final Coverage NONE =
            new Coverage(Part.NONE, Part.NONE, Sources.NONE, Part.NONE, Part.NONE);

    /// Of wind alone.
    public static Coverage of(Part generation, Part curtailment, Sources sources) {
        return new Coverage(generation, curtailment, sources, Part.NONE, Part.NONE);
    }

    /// Of use alone.
    public static Coverage of(Part load, Part facility) {
        return new Coverage(Part.NONE, Part.NONE, Sources.NONE, load, facility);
    }

    public Coverage plus(Coverage other) {
        return new Coverage(
                generation.plus(other.generation),
                curtailment.plus(other.curtailment),
                sources.plus(other.sources),
                load.plus(other.load),
                facility.plus(other.facility));
    }

    /// Available power was known.
    public Part available() {
        return new Part(sources.total(), curtailment.expected());
    }

    /// The worst of what matters here, 0..1.
    public double worst() {
        double wind = Math.min(generation.fraction(), curtailment.fraction());
        return Math.min(wind, Math.min(load.fraction(), facility.fraction()));
    }
}
