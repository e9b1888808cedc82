package io.windlass.telemetry;

/// One agent box at a site; the Sparkplug edge node.
public record EdgeId(String site, String edge) implements Comparable<EdgeId> {
    public EdgeId {
        Names.requireId("site", site);
        Names.requireId("edge", edge);
    }

    @Override
    public int compareTo(EdgeId other) {
        int bySite = site.compareTo(other.site);
        return bySite != 0 ? bySite : edge.compareTo(other.edge);
    }

    @Override
    public String toString() {
        return site + "/" + edge;
    }
}
