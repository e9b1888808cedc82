package io.windlass.gateway.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleSupplier;

/// Counters and gauges in Prometheus' text format.
public final class Exposition {
    private final PrometheusRegistry registry = new PrometheusRegistry();

    public Exposition(Meters meters) {
        for (var meter : Meter.values())
            registry.register(
                    CounterWithCallback.builder()
                            .name(meter.metric())
                            .help(meter.help())
                            .callback(callback -> callback.call((double) meters.count(meter)))
                            .build());
    }

    /// Adds a value that is asked for at each scrape.
    ///
    /// @param name after `windlass_gateway_`
    public Exposition gauge(String name, String help, DoubleSupplier value) {
        registry.register(
                GaugeWithCallback.builder()
                        .name("windlass_gateway_" + name)
                        .help(help)
                        .callback(callback -> callback.call(value.getAsDouble()))
                        .build());
        return this;
    }

    /// Everything now, text format 0.0.4.
    public byte[] text() {
        var out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
