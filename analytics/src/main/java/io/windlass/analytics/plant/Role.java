package io.windlass.analytics.plant;

/// What a PDU feeds.
public enum Role {
    /// Servers, network, storage: the IT energy.
    IT,
    /// Cooling, light and the like: part of the facility's energy only.
    OTHER
}
