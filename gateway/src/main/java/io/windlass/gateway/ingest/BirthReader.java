package io.windlass.gateway.ingest;

import io.windlass.gateway.ingest.DeviceBirth.Born;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Described;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.SignalId;
import io.windlass.transport.ack.Position;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what a device's birth declares.
final class BirthReader {
    private static final String OTHER = "other";

    private final Set<String> tables;
    private final Function<DeviceId, Optional<String>> knownTable;
    private final Meters meters;

    /// @param tables those of readings
    /// @param knownTable the table of devices that the portfolio names
    BirthReader(
            Collection<String> tables,
            Function<DeviceId, Optional<String>> knownTable,
            Meters meters) {
        this.tables = Set.copyOf(tables);
        this.knownTable = knownTable;
        this.meters = meters;
    }

    DeviceBirth read(DeviceId device, EdgeId edge, Payload payload) {
        var birth =
                text(payload, MetricNames.SPOOL_POSITION)
                        .flatMap(Position::parse)
                        .map(Position::birth);
        var byAlias = new HashMap<Long, Born>();
        var byName = new HashMap<String, Born>();
        var units = new HashMap<SignalId, String>();
        var taken = new HashSet<SignalId>();
        for (var metric : payload.metrics()) {
            var signal = isSignal(metric) ? SignalNames.of(metric.name()) : none();
            if (signal.isEmpty() || !taken.add(signal.get())) continue;
            if (birth.isEmpty() && hasForeignUnit(metric, signal.get())) continue;
            var born = new Born(signal.get(), metric.value().type());
            byName.put(metric.name(), born);
            if (metric.hasAlias()) byAlias.put(metric.alias(), born);
            unit(metric).ifPresent(unit -> units.put(born.signal(), unit));
        }
        return new DeviceBirth(
                described(device, edge, payload, units),
                birth,
                Map.copyOf(byAlias),
                Map.copyOf(byName));
    }

    private static Optional<SignalId> none() {
        return Optional.empty();
    }

    private static boolean isSignal(Metric metric) {
        var name = metric.name();
        return !name.isEmpty()
                && !name.startsWith("Properties/")
                && !name.startsWith("Spool/")
                && !name.startsWith("Device Control/")
                && !name.equals(MetricNames.BD_SEQ);
    }

    private Described described(
            DeviceId device, EdgeId edge, Payload payload, Map<SignalId, String> units) {
        var table =
                text(payload, MetricNames.KIND)
                        .filter(tables::contains)
                        .or(() -> knownTable.apply(device))
                        .orElse(OTHER);
        var profile =
                text(payload, MetricNames.PROFILE)
                        .filter(p -> !p.isBlank())
                        .orElse(Described.FOREIGN);
        return new Described(device, edge, table, profile, units);
    }

    /// A value of `kW` must not pass for one of `W`.
    private boolean hasForeignUnit(Metric metric, SignalId signal) {
        var canonical = Quantity.named(signal.name()).map(Quantity::unit);
        var said = unit(metric);
        boolean foreign = canonical.isPresent() && said.isPresent() && !said.equals(canonical);
        if (foreign) meters.add(Meter.FOREIGN_UNIT);
        return foreign;
    }

    private static Optional<String> unit(Metric metric) {
        return metric.properties().get(MetricNames.UNIT) instanceof Value.Text(var _, var unit)
                ? Optional.of(unit)
                : Optional.empty();
    }

    static Optional<String> text(Payload payload, String name) {
        return payload.metric(name)
                .flatMap(metric ->
                        metric.value() instanceof Value.Text(var _, var text)
                                ? Optional.of(text)
                                : Optional.empty());
    }

    static Optional<Long> whole(Payload payload, String name) {
        return payload.metric(name)
                .flatMap(metric ->
                        metric.value() instanceof Value.Int(var _, var value)
                                ? Optional.of(value)
                                : Optional.empty());
    }
}
