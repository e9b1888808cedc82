package io.windlass.agent.publish;

import io.windlass.agent.device.Description;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.SignalId;
import io.windlass.transport.sparkplug.DataType;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// A device's birth: every signal it will ever send, with the alias that stands for it in data.
/// Aliases hang on the description and the device's place in the configuration alone.
final class Certificate {
    /// As many signals as one device can have.
    static final int ALIASES = 4096;

    private final Description description;
    private final Map<SignalId, Long> aliases = new LinkedHashMap<>();
    private final List<OfferedSignal> signals = new ArrayList<>();
    private final String birth;

    Certificate(Description description, long firstAlias, String epoch) {
        this.description = description;
        offer(made(Quantity.DEVICE_UP), firstAlias);
        offer(made(Quantity.POLL_DURATION), firstAlias);
        description.signals().forEach(signal -> offer(signal, firstAlias));
        this.birth = hash(epoch);
    }

    Description description() {
        return description;
    }

    /// False if the device offers more than its span of aliases can name.
    boolean fits() {
        return signals.size() <= ALIASES;
    }

    /// Eight hex digits that change with the epoch or any alias.
    String birth() {
        return birth;
    }

    /// The alias of a signal, or [Metric#NO_ALIAS] if the device never offered it.
    long alias(SignalId signal) {
        return aliases.getOrDefault(signal, Metric.NO_ALIAS);
    }

    /// The signals and properties as a DBIRTH lists them: declared, without values, as a value has
    /// its sample's timestamp and none other.
    List<Metric> metrics(long atMillis) {
        var metrics = new ArrayList<Metric>(signals.size() + 2);
        metrics.add(property(MetricNames.KIND, description.kind().label(), atMillis));
        metrics.add(property(MetricNames.PROFILE, description.profile(), atMillis));
        new TreeMap<>(description.attributes())
                .forEach((name, text) ->
                        metrics.add(property(MetricNames.property(name), text, atMillis)));
        for (var signal : signals) metrics.add(metric(signal, atMillis));
        return metrics;
    }

    private Metric metric(OfferedSignal signal, long atMillis) {
        var properties = new LinkedHashMap<String, Value>();
        properties.put(MetricNames.UNIT, Value.of(signal.unit()));
        if (!signal.label().isEmpty()) properties.put(MetricNames.LABEL, Value.of(signal.label()));
        signal.wrap().ifPresent(at -> properties.put(MetricNames.WRAP, Value.of(at)));
        return Metric.named(signal.id().toString(), atMillis, new Value.Null(DataType.DOUBLE))
                .withAlias(alias(signal.id()))
                .withProperties(properties);
    }

    private void offer(OfferedSignal signal, long firstAlias) {
        if (aliases.putIfAbsent(signal.id(), firstAlias + aliases.size()) == null)
            signals.add(signal);
    }

    private String hash(String epoch) {
        var text = new StringBuilder(epoch).append('\n').append(description.id());
        aliases.forEach(
                (signal, alias) -> text.append('\n').append(signal).append('=').append(alias));
        var hash = new CRC32();
        hash.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(hash.getValue());
    }

    private static OfferedSignal made(Quantity quantity) {
        return new OfferedSignal(quantity.signal(), quantity.unit(), "");
    }

    private static Metric property(String name, String value, long atMillis) {
        return Metric.named(name, atMillis, Value.of(value));
    }
}
