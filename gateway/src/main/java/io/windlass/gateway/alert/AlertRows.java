package io.windlass.gateway.alert;

import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.store.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Alerts as rows of the table `alert`: one per alert, at its beginning, written again whenever
/// there is more to say.
final class AlertRows {
    static final String TABLE = "alert";

    private AlertRows() {}

    static Row of(AlertNow alert) {
        var fields = new HashMap<String, Object>();
        fields.put("id", alert.id());
        fields.put("portfolio", alert.portfolio());
        fields.put("event", alert.event());
        fields.put("state", alert.state());
        fields.put("severity", alert.severity());
        fields.put("told", alert.told() ? 1L : 0L);
        fields.put("latched", alert.latched() ? 1L : 0L);
        fields.put("changed", alert.at());
        fields.put("revision", alert.revision());
        fields.put("summary", alert.summary());
        fields.put("runbook", alert.runbook());
        put(fields, "detail", alert.detail().isEmpty() ? null : alert.detail());
        put(fields, "folded_into", alert.foldedInto());
        put(fields, "shelved_by", alert.shelvedBy());
        put(fields, "peak_ratio", alert.peakRatio());
        put(fields, "peak_w", alert.peakW());
        put(fields, "energy_wh", alert.energyWh());
        put(fields, "limited_turbines", alert.limitedTurbines());
        put(fields, "turbines", alert.turbines());
        put(fields, "limit_source", alert.limitSource());
        put(fields, "coverage", alert.coverage());
        var tags = Map.of("rule", alert.rule(), "scope", alert.scope());
        return new Row(TABLE, tags, fields, Instant.parse(alert.since()));
    }

    static AlertNow read(Row row) {
        return new AlertNow(
                text(row, "id"),
                text(row, "event"),
                text(row, "state"),
                text(row, "severity"),
                row.tags().getOrDefault("rule", ""),
                text(row, "portfolio"),
                row.tags().getOrDefault("scope", ""),
                whole(row, "told") == 1,
                whole(row, "latched") == 1,
                null,
                get(row, "folded_into", String.class),
                get(row, "shelved_by", String.class),
                null,
                row.at().toString(),
                text(row, "changed"),
                get(row, "peak_ratio", Double.class),
                get(row, "peak_w", Double.class),
                get(row, "energy_wh", Double.class),
                get(row, "limited_turbines", Long.class),
                get(row, "turbines", Long.class),
                get(row, "limit_source", String.class),
                get(row, "coverage", Double.class),
                whole(row, "revision"),
                text(row, "summary"),
                text(row, "detail"),
                text(row, "runbook"));
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) fields.put(name, value);
    }

    private static String text(Row row, String name) {
        var value = get(row, name, String.class);
        return value == null ? "" : value;
    }

    private static long whole(Row row, String name) {
        var value = get(row, name, Long.class);
        return value == null ? 0 : value;
    }

    private static <T> @Nullable T get(Row row, String name, Class<T> type) {
        var value = row.fields().get(name);
        return type.isInstance(value) ? type.cast(value) : null;
    }
}
