package io.windlass.analytics;

import io.windlass.analytics.ledger.Episode.EpisodeState;
import io.windlass.analytics.ledger.FarmState;
import io.windlass.analytics.ledger.PduState;
import io.windlass.analytics.ledger.Settled;
import java.util.List;
import java.util.Map;

/// All that the engine remembers, as a plain value of records, lists, maps, numbers and text, so
/// that any serialiser will do.
///
/// Per device and sample within the lateness: about 64 bytes and 8 more per signal in memory, 160
/// for a turbine and 72 for a PDU. At 1 Hz and the default timing some 240 samples are held, so 38
/// kB per turbine and 17 kB per PDU. Nothing is kept per closed interval. A device that sends more
/// than its share (at least 4,096 samples) loses those farthest ahead, and they are counted.
///
/// @param version of this shape
/// @param begun whether `closedUntil` (milliseconds of the epoch) is set
/// @param episodes curtailments under way, by the text of their scope
/// @param settled the last closed loads, by the text of their scope
public record EngineState(
        int version,
        boolean begun,
        long closedUntil,
        List<FarmState> farms,
        List<PduState> pdus,
        Map<String, EpisodeState> episodes,
        Map<String, Settled> settled) {
    public static final int VERSION = 2;

    public EngineState {
        farms = List.copyOf(farms);
        pdus = List.copyOf(pdus);
        episodes = Map.copyOf(episodes);
        settled = Map.copyOf(settled);
    }

    /// The same without the samples that a store of readings has: those since two minutes before
    /// `closedUntil` must be applied again. Small: some 100 bytes per signal.
    public EngineState folded() {
        return new EngineState(
                version,
                begun,
                closedUntil,
                farms.stream().map(FarmState::folded).toList(),
                pdus.stream().map(PduState::folded).toList(),
                episodes,
                settled);
    }
}
