package io.windlass.gateway.alert;

import io.windlass.gateway.live.AlertNow;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.Publish;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// The broker: one retained message per rule and scope. It outlives the gateway, so an active one
/// says until when it is to be believed, and is repeated.
final class RetainedTopic implements Channel {
    private final Function<Message, Publish> publish;
    private final Duration expires;
    private final InstantSource wall;

    RetainedTopic(Function<Message, Publish> publish, Duration expires, InstantSource wall) {
        this.publish = publish;
        this.expires = expires;
        this.wall = wall;
    }

    /// @param validUntil on the wall clock; empty for what is over
    record Retained(AlertNow alert, String validUntil) {}

    @Override
    public String name() {
        return "mqtt";
    }

    @Override
    public boolean wants(AlertNow alert) {
        return true;
    }

    @Override
    public String key(AlertNow alert) {
        return alert.subject();
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public Publish tell(List<AlertNow> alerts) {
        var alert = alerts.getFirst();
        var until = alert.active() ? wall.instant().plus(expires).toString() : "";
        var payload = AlertJson.bytes(new Retained(alert, until));
        return publish.apply(new Message(topic(alert), payload, 1, true));
    }

    /// `windlass/v1/PORTFOLIO/alerts/SCOPE/RULE`; a slash within the scope becomes a colon.
    static String topic(AlertNow alert) {
        return "windlass/v1/%s/alerts/%s/%s"
                .formatted(alert.portfolio(), alert.scope().replace('/', ':'), alert.rule());
    }
}
