package io.windlass.gateway.alert;

import io.windlass.gateway.live.AlertNow;
import io.windlass.transport.mqtt.Publish;
import java.util.List;

/// Somebody who is told of alerts.
public interface Channel {
    /// As it is called on `/api/v1/alerts` and in logs.
    String name();

    /// What is not worth telling here is passed over.
    boolean wants(AlertNow alert);

    /// A later word with the same key takes the place of one that waits.
    String key(AlertNow alert);

    /// How many at once.
    int most();

    /// Whether active alerts are told again and again, so that they do not lapse.
    boolean repeats();

    /// Tells, blocking until it is known whether that was taken.
    Publish tell(List<AlertNow> alerts) throws InterruptedException;
}
