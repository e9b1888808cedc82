package io.windlass.agent.web;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// The status as Prometheus reads it.
final class AgentMetrics {
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Supplier<Status> status;

    AgentMetrics(Supplier<Status> status) {
        this.status = status;
        polling();
        keeping();
        sending();
    }

    String text() {
        var text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes have no I/O to fail
        }
        return text.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void polling() {
        counter("polls", "Times a device was asked.", s -> s.polled().polls());
        counter("samples", "Samples made.", s -> s.polled().samples());
        counter("readings", "Readings with a value.", s -> s.polled().readings());
        counter(
                "missed_beats",
                "Polls left out as the bus was busy.",
                s -> s.polled().missedBeats());
        gauge("devices_up", "Devices that answer.", s -> s.devices().up());
        gauge("devices_down", "Devices that do not.", s -> s.devices().down());
        CounterWithCallback.builder()
                .name("windlass_agent_faults_total")
                .help("Readings without a value.")
                .labelNames("fault")
                .callback(call ->
                        status.get().polled().faults().forEach((f, n) -> call.call(n, word(f))))
                .register(registry);
    }

    private void keeping() {
        gauge("spool_samples", "Samples that the spool holds.", s -> s.kept().unacked());
        gauge("unacked_samples", "Samples not acknowledged.", s -> s.kept().unacked());
        gauge("spool_bytes", "What they take.", s -> s.kept().bytes());
        counter("dropped", "Samples lost: no room, broken disk.", s -> s.kept().dropped());
        gauge("spool_in_memory", "1 while no disk takes them.", s -> s.kept().inMemory() ? 1 : 0);
    }

    private void sending() {
        gauge("connected", "1 while born.", s -> s.connected() ? 1 : 0);
        counter("published", "Samples sent live.", s -> s.sent().published());
        counter("resent", "Samples sent again.", s -> s.sent().resent());
        counter("acked", "Samples that the gateway stored.", s -> s.sent().acked());
        counter("rejected", "Samples that it never will store.", s -> s.sent().rejected());
        counter("unpublishable", "Samples too large to send.", s -> s.sent().unpublishable());
        counter("reconnects", "Connections after the first.", s -> reconnects(s.sent()));
        counter("births", "Births of the edge.", s -> s.sent().births());
    }

    private void counter(String name, String help, ToLongFunction<Status> value) {
        CounterWithCallback.builder()
                .name("windlass_agent_" + name + "_total")
                .help(help)
                .callback(call -> call.call((double) value.applyAsLong(status.get())))
                .register(registry);
    }

    private void gauge(String name, String help, ToLongFunction<Status> value) {
        GaugeWithCallback.builder()
                .name("windlass_agent_" + name)
                .help(help)
                .callback(call -> call.call((double) value.applyAsLong(status.get())))
                .register(registry);
    }

    private static long reconnects(Status.Sent sent) {
        return Math.max(0, sent.connects() - 1);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
