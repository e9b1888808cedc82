package io.windlass.gateway.alert;

import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.alert.AlertDesk.Rulebook;
import io.windlass.gateway.alert.AlertDesk.Surroundings;
import io.windlass.gateway.config.AlertsConfig;
import io.windlass.gateway.config.AlertsConfig.Delivery;
import io.windlass.gateway.metrics.Meters;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.Publish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// One courier for each channel that is configured.
public final class Couriers implements AutoCloseable {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration MOST_WAIT = Duration.ofSeconds(60);

    private final Http http;
    private final List<Courier> couriers;

    private Couriers(Http http, List<Courier> couriers) {
        this.http = http;
        this.couriers = List.copyOf(couriers);
    }

    /// The couriers of a configuration.
    ///
    /// @param publish to the broker
    public static Couriers of(
            Delivery config,
            Function<Message, Publish> publish,
            InstantSource wall,
            Meters meters) {
        var http = new Http();
        var channels = new ArrayList<Channel>();
        for (var uri : config.alertmanagers())
            channels.add(new Alertmanager(uri, config.expires(), wall, http));
        if (config.mqtt()) channels.add(new RetainedTopic(publish, config.expires(), wall));
        config.webhook()
                .ifPresent(hook -> channels.add(new Webhook(hook.url(), hook.tokenFile(), http)));
        return new Couriers(
                http, channels.stream().map(c -> new Courier(c, backoff(), meters)).toList());
    }

    private static Backoff backoff() {
        return new Backoff(FIRST_WAIT, MOST_WAIT, new Random());
    }

    /// The desk that hands alerts to them.
    ///
    /// @param folder where alerts outlive the gateway
    public AlertDesk desk(
            Portfolio portfolio, AlertsConfig config, Path folder, Surroundings around) {
        var book =
                new Rulebook(
                        portfolio,
                        config.thresholds(),
                        new AlertFile(folder.resolve("alerts.json")),
                        new Told(portfolio.id(), config.runbook()));
        return new AlertDesk(book, around, config.deliver().repeat(), couriers);
    }

    /// What is to run, each on a thread of its own.
    public List<Runnable> loops() {
        return List.copyOf(couriers);
    }

    @Override
    public void close() {
        http.close();
    }
}
