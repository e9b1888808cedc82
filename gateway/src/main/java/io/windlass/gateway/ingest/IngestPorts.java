package io.windlass.gateway.ingest;

import io.windlass.gateway.feed.EdgeBoard;
import io.windlass.gateway.feed.Intake;
import io.windlass.gateway.feed.Spools;
import io.windlass.telemetry.DeviceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the host application needs from the rest.
///
/// @param takers get every sample, in this order
/// @param spools hears of edges' spools
/// @param board where the edges' status is shown
/// @param plant the clock of event time: nothing later than it by more than `ahead` is taken
/// @param tables the tables of readings
/// @param knownTable the table of a device that the portfolio names
public record IngestPorts(
        List<Intake> takers,
        Spools spools,
        EdgeBoard board,
        InstantSource plant,
        Duration ahead,
        Collection<String> tables,
        Function<DeviceId, Optional<String>> knownTable) {
    public IngestPorts {
        takers = List.copyOf(takers);
        tables = List.copyOf(tables);
    }
}
