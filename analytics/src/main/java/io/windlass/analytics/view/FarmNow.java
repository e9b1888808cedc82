package io.windlass.analytics.view;

import java.util.List;

/// A farm at one instant.
public record FarmNow(String id, String site, WindNow wind, List<TurbineNow> turbines) {
    public FarmNow {
        turbines = List.copyOf(turbines);
    }
}
