package io.windlass.analytics.plant;

/// Where in a PDU its power is read. One level per PDU: inlets and outlets measure the same power.
public enum Level {
    DEVICE(""),
    INLET("inlet."),
    OUTLET("outlet."),
    PHASE("phase.");

    private final String prefix;

    Level(String prefix) {
        this.prefix = prefix;
    }

    /// True when a component of a device is of this level.
    public boolean contains(String component) {
        return this == DEVICE
                ? component.isEmpty()
                : component.length() > prefix.length() && component.startsWith(prefix);
    }
}
