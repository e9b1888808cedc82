package io.windlass.telemetry;

/// The class of a device: one database table each.
public enum DeviceKind {
    TURBINE,
    PDU,
    METER,
    PARK;

    /// The name in profiles, births and the database: `turbine`.
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
