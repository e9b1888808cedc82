package io.windlass.analytics.view;

import java.time.Instant;
import java.util.List;

/// The portfolio at one instant.
public record Now(
        Instant at,
        WindNow wind,
        LoadNow load,
        List<FarmNow> farms,
        List<DataCenterNow> dataCenters) {
    public Now {
        farms = List.copyOf(farms);
        dataCenters = List.copyOf(dataCenters);
    }
}
