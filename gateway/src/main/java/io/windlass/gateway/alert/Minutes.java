package io.windlass.gateway.alert;

import io.windlass.analytics.alert.Limited;
import io.windlass.analytics.alert.Limited.LimitSource;
import io.windlass.analytics.alert.Slice;
import io.windlass.analytics.alert.Slices;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import io.windlass.telemetry.DeviceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads rows of the table `interval` as alerts need them: what just closed and what lies in the
/// store look the same.
final class Minutes {
    private static final int MILLI = 1_000;

    private final Map<String, Farm> farms = new HashMap<>();
    private final Map<String, String> farmOf = new HashMap<>();

    Minutes(Portfolio portfolio) {
        for (var farm : portfolio.farms()) {
            farms.put(farm.id(), farm);
            farm.turbines().forEach(t -> farmOf.put(t.device().toString(), farm.id()));
        }
    }

    /// One span of time.
    ///
    /// @param farms the slices of farms by id
    /// @param defiant turbines that make more than their limit allows
    record Minute(Map<String, Slice> farms, Set<DeviceId> defiant) {}

    /// The spans of rows, by their start in milliseconds of the epoch.
    SortedMap<Long, Minute> of(List<Row> rows) {
        var spans = new TreeMap<Long, List<Row>>();
        for (var row : rows) {
            if (row.table().equals(FigureRows.TABLE))
                spans.computeIfAbsent(row.at().toEpochMilli(), at -> new java.util.ArrayList<>())
                        .add(row);
        }
        var minutes = new TreeMap<Long, Minute>();
        spans.forEach((at, all) -> minutes.put(at, minute(all)));
        return minutes;
    }

    private Minute minute(List<Row> rows) {
        var limited = new HashMap<String, Integer>();
        var defiant = new HashSet<DeviceId>();
        for (var row : rows) {
            var farm = Optional.ofNullable(farmOf.get(id(row)));
            if (!is(row, "turbine") || farm.isEmpty()) continue;
            limited.merge(farm.get(), number(row, "curtailed_wh") > 0 ? 1 : 0, Integer::sum);
            if (text(row, "quality").contains(Flag.LIMIT_NOT_FOLLOWED.name()))
                defiant.add(device(id(row)));
        }
        var slices = new HashMap<String, Slice>();
        for (var row : rows) {
            var farm = Optional.ofNullable(farms.get(id(row)));
            if (is(row, "farm") && farm.isPresent())
                slices.put(id(row), slice(row, farm.get(), limited));
        }
        return new Minute(slices, defiant);
    }

    private static Slice slice(Row row, Farm farm, Map<String, Integer> limited) {
        long start = row.at().toEpochMilli();
        long length = row.fields().get("length_s") instanceof Long seconds ? seconds * MILLI : 0;
        long grid = milli(row, "curtailed_wh");
        long generated = milli(row, "generated_wh");
        long weight = Math.round(farm.ratedWatts() / 1000) * length;
        return new Slice(
                start,
                start + Math.max(1, length),
                grid,
                generated - milli(row, "unattributed_wh"),
                Math.max(milli(row, "available_wh"), generated + grid),
                Slices.worse(
                        part(row, "generation_coverage", weight),
                        part(row, "curtailment_coverage", weight)),
                limited(farm, grid, Optional.ofNullable(limited.get(farm.id()))));
    }

    private static Limited limited(Farm farm, long grid, Optional<Integer> turbines) {
        int all = farm.turbines().size();
        if (grid == 0) return new Limited(0, all, LimitSource.NONE);
        if (turbines.isEmpty()) return new Limited(0, all, LimitSource.UNKNOWN);
        var source = turbines.get() > 0 ? LimitSource.TURBINES : LimitSource.PARK;
        return new Limited(turbines.get(), all, source);
    }

    private static Part part(Row row, String field, long weight) {
        return new Part(Math.round(number(row, field) * weight), weight);
    }

    private static boolean is(Row row, String scope) {
        return scope.equals(row.tags().get("scope"));
    }

    private static String id(Row row) {
        return row.tags().getOrDefault("id", "");
    }

    private static DeviceId device(String text) {
        int slash = text.indexOf('/');
        return new DeviceId(text.substring(0, slash), text.substring(slash + 1));
    }

    private static long milli(Row row, String field) {
        return Math.round(number(row, field) * MILLI);
    }

    private static double number(Row row, String field) {
        return row.fields().get(field) instanceof Double value ? value : 0;
    }

    private static String text(Row row, String field) {
        return row.fields().get(field) instanceof String value ? value : "";
    }
}
