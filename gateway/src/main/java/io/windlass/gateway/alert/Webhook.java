package io.windlass.gateway.alert;

import io.windlass.gateway.live.AlertNow;
import io.windlass.settings.Secret;
import io.windlass.transport.mqtt.Publish;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Any address that takes a JSON object per event. An event may come twice; its key says so.
record Webhook(URI uri, Optional<Secret> token, Http http) implements Channel {
    @Override
    public String name() {
        return "webhook " + uri.getHost();
    }

    @Override
    public boolean wants(AlertNow alert) {
        return alert.told() || alert.event().equals("shelved");
    }

    @Override
    public String key(AlertNow alert) {
        return "%s#%s-%s-%d".formatted(alert.id(), alert.event(), alert.at(), alert.revision());
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public Publish tell(List<AlertNow> alerts) throws InterruptedException {
        var alert = alerts.getFirst();
        var headers = Map.of("Idempotency-Key", key(alert));
        return http.post(uri, AlertJson.bytes(alert), headers, token);
    }
}
