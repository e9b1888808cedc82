package io.windlass.gateway.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole plant at one instant. Serialised as JSON with snake_case keys for `/api/v1/live`.
///
/// @param at the instant of event (plant) time that it speaks of
/// @param host the Sparkplug host id of this gateway
/// @param store `ok` or what keeps the store from writing
public record Snapshot(
        Instant at,
        String host,
        String store,
        Whole portfolio,
        List<FarmNow> farms,
        List<DataCenterNow> dataCenters,
        List<EdgeNow> edges) {
    public Snapshot {
        farms = List.copyOf(farms);
        dataCenters = List.copyOf(dataCenters);
        edges = List.copyOf(edges);
    }

    /// The portfolio. Powers in W, ratios 0..1. The share is that of the last closed minute, whose
    /// start is `shareOf`.
    public record Whole(
            String id,
            Wind wind,
            Figure loadW,
            Figure matchedW,
            Figure shareMatched,
            @Nullable Instant shareOf) {}

    /// Wind now, of a farm or of all. Powers in W.
    ///
    /// @param since when the present curtailment began, null while there is none
    /// @param cause why: `grid`, or null while there is none
    /// @param limitedTurbines turbines held by a grid limit now
    public record Wind(
            Figure generatedW,
            Figure availableW,
            Figure curtailedW,
            Figure ratio,
            @Nullable Instant since,
            @Nullable String cause,
            int limitedTurbines,
            int turbines) {}

    public record FarmNow(String id, String site, Wind wind, List<TurbineNow> turbines) {
        public FarmNow {
            turbines = List.copyOf(turbines);
        }
    }

    /// One turbine. Null is unknown. Powers in W, wind in m/s, age in s of the last sample.
    ///
    /// @param state RUN, STANDBY, OWN, FAULT, MAINTENANCE or SILENT
    /// @param source where the available power comes from: REPORTED, NACELLE, REFERENCE or NONE
    public record TurbineNow(
            String device,
            String site,
            String state,
            @Nullable Double powerW,
            @Nullable Double availableW,
            @Nullable Double limitW,
            @Nullable Double curtailedW,
            @Nullable Double windMs,
            String source,
            @Nullable Double ageS,
            List<String> quality,
            @Nullable String fault) {
        public TurbineNow {
            quality = List.copyOf(quality);
        }
    }

    /// A data center now. Powers in W.
    ///
    /// @param target the renewable share it is held to, 0..1
    public record DataCenterNow(
            String id,
            String site,
            double target,
            Figure loadW,
            Figure matchedW,
            Figure shareMatched,
            @Nullable Instant shareOf,
            List<PduNow> pdus) {
        public DataCenterNow {
            pdus = List.copyOf(pdus);
        }
    }

    /// A PDU now. Power in W, age in s.
    ///
    /// @param feed `A`, `B` or empty
    /// @param components how many outlets, phases and inlets it reports
    public record PduNow(
            String device,
            String site,
            String state,
            String feed,
            @Nullable Double powerW,
            int components,
            @Nullable Double ageS,
            @Nullable String fault) {}

    /// An agent, as seen from here.
    ///
    /// @param acks whether it takes acknowledgements (a Windlass agent) or is a foreign edge
    public record EdgeNow(
            String edge,
            String site,
            boolean online,
            int devices,
            @Nullable Double ageS,
            long samples,
            long readings,
            boolean acks) {}
}
