package io.windlass.analytics.view;

import java.util.List;

/// A data center at one instant.
///
/// @param target the renewable share it is held to, 0..1
/// @param headroom power in W that it could add now from curtailed wind contracted to it
public record DataCenterNow(
        String id, String site, double target, LoadNow load, Known headroom, List<PduNow> pdus) {
    public DataCenterNow {
        pdus = List.copyOf(pdus);
    }
}
