package io.windlass.gateway.store;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Samples as rows, and rows as samples again: one row per component.
public final class SampleRows {
    /// The tag of the device itself: tags are never empty.
    static final String ITSELF = "device";

    private final Schema schema;

    public SampleRows(Schema schema) {
        this.schema = schema;
    }

    /// The rows of a sample; the row of the device itself is always among them.
    public List<Row> of(Described device, Sample sample) {
        var byComponent = new TreeMap<String, Map<String, Object>>();
        component(byComponent, "").put(Schema.SAMPLE_READINGS, sample.good());
        for (var reading : sample.readings()) {
            var fields = component(byComponent, reading.signal().component());
            var name = reading.signal().name();
            switch (reading) {
                case Good(var _, var value) -> fields.put(name, value);
                case Bad(var _, var fault) ->
                        fields.put(name + schema.faultSuffix(), (long) fault.code());
            }
        }
        var rows = new ArrayList<Row>(byComponent.size());
        byComponent.forEach((component, fields) ->
                rows.add(new Row(device.table(), tags(device, component), fields, sample.at())));
        return rows;
    }

    /// The readings of a row, as a sample of part of a device: what the engine needs is not more.
    public Sample sample(Row row) {
        var component = tag(row, "component");
        var of = component.equals(ITSELF) ? "" : component;
        var readings = new ArrayList<Reading>();
        row.fields()
                .forEach((field, value) -> {
                    if (value instanceof Double number) {
                        readings.add(new Good(new SignalId(of, field), number));
                    } else if (value instanceof Long code && field.endsWith(schema.faultSuffix())) {
                        readings.add(new Bad(new SignalId(of, signal(field)), Fault.ofCode(code)));
                    }
                });
        var device = new DeviceId(tag(row, "site"), tag(row, "device"));
        return new Sample(device, row.at(), readings);
    }

    private String signal(String faultField) {
        return faultField.substring(0, faultField.length() - schema.faultSuffix().length());
    }

    private static Map<String, Object> component(
            Map<String, Map<String, Object>> byComponent, String component) {
        return byComponent.computeIfAbsent(component, _ -> new HashMap<>());
    }

    private static Map<String, String> tags(Described device, String component) {
        return Map.of(
                "site", device.device().site(),
                "edge", device.edge().edge(),
                "device", device.device().device(),
                "component", component.isEmpty() ? ITSELF : component,
                "profile", device.profile());
    }

    private static String tag(Row row, String name) {
        var value = row.tags().get(name);
        if (value == null) throw new IllegalArgumentException("a row without tag " + name);
        return value;
    }
}
