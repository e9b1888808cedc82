package io.windlass.gateway.store;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.Scope.ContractScope;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.Scope.TurbineScope;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Computed intervals as rows of the table `interval`. What is unknown has no field.
public final class FigureRows {
    public static final String TABLE = "interval";
    private static final double MILLI = 1_000;

    private FigureRows() {}

    /// The row of an interval.
    public static Row of(Interval interval) {
        var fields = new HashMap<String, Object>();
        fields.put("length_s", interval.length().toSeconds());
        fields.put("revision", (long) interval.revision());
        CoverageFields.put(fields, interval.flags());
        if (hasWind(interval)) wind(fields, interval);
        if (hasLoad(interval)) load(fields, interval);
        CoverageFields.put(fields, interval.coverage());
        return new Row(TABLE, tags(interval.scope()), fields, interval.start());
    }

    /// The tags `scope` and `id` of a scope.
    public static Map<String, String> tags(Scope scope) {
        return switch (scope) {
            case TurbineScope(var device) -> Map.of("scope", "turbine", "id", device.toString());
            case FarmScope(var id) -> Map.of("scope", "farm", "id", id);
            case DataCenterScope(var id) -> Map.of("scope", "dc", "id", id);
            case ContractScope(var id) -> Map.of("scope", "contract", "id", id);
            case PortfolioScope(var id) -> Map.of("scope", "portfolio", "id", id);
        };
    }

    private static boolean hasWind(Interval interval) {
        return !(interval.scope() instanceof DataCenterScope);
    }

    private static boolean hasLoad(Interval interval) {
        return interval.scope() instanceof DataCenterScope
                || interval.scope() instanceof PortfolioScope;
    }

    private static void wind(Map<String, Object> fields, Interval interval) {
        var wind = interval.energies().wind();
        put(fields, "generated_wh", interval.generated());
        put(fields, "available_wh", interval.available());
        put(fields, "curtailed_wh", interval.curtailed());
        if (interval.generated().isPresent()) {
            fields.put("imported_wh", wind.imported() / MILLI);
            fields.put("unattributed_wh", wind.unattributed() / MILLI);
        }
        if (interval.curtailed().isPresent()) {
            fields.put("own_wh", wind.own() / MILLI);
            fields.put("down_wh", wind.down() / MILLI);
            fields.put("performance_wh", wind.performance() / MILLI);
        }
        put(fields, "ratio", interval.curtailmentRatio());
        var metered = interval.energies().metered();
        if (metered.seen() > 0) fields.put("metered_wh", metered.exported() / MILLI);
        var own = reasons(interval);
        if (!own.isEmpty()) fields.put("own_reasons", own);
    }

    /// Wh by the reason's number: `7:120.5,12:3.0`.
    private static String reasons(Interval interval) {
        return interval.energies().own().milliwattHours().entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue() / MILLI)
                .collect(Collectors.joining(","));
    }

    private static void load(Map<String, Object> fields, Interval interval) {
        put(fields, "load_wh", interval.load());
        put(fields, "facility_wh", interval.facility());
        put(fields, "matched_wh", interval.matched());
        if (interval.matched().isPresent())
            fields.put("delivered_wh", interval.energies().load().delivered() / MILLI);
        put(fields, "share_matched", interval.shareMatched());
    }

    private static void put(Map<String, Object> fields, String name, OptionalLong milliwattHours) {
        milliwattHours.ifPresent(energy -> fields.put(name, energy / MILLI));
    }

    private static void put(Map<String, Object> fields, String name, OptionalDouble ratio) {
        ratio.ifPresent(value -> fields.put(name, value));
    }
}
