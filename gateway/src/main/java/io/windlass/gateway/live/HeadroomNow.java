package io.windlass.gateway.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a data center could add now from curtailed wind contracted to it, for `/api/v1/headroom`
/// and, retained, on `windlass/v1/{portfolio}/headroom/{data center}`. A retained message outlives
/// whoever sent it: after `validUntil` it says nothing.
///
/// @param headroomW null when the curtailment of a contracted farm is not known
/// @param ageS of the oldest reading that it rests on
/// @param coverage how much of the contracted farms was seen, 0..1
public record HeadroomNow(
        String dataCenter,
        Instant at,
        Instant validUntil,
        @Nullable Double headroomW,
        @Nullable Double ageS,
        double coverage,
        List<String> quality) {
    public HeadroomNow {
        quality = List.copyOf(quality);
    }
}
