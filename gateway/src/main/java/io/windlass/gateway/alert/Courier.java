package io.windlass.gateway.alert;

import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.Publish;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings alerts to one channel, in order, again and again until they are taken.
final class Courier implements Runnable {
    static final String OK = "ok";
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Channel channel;
    private final Outbox outbox;
    private final Backoff backoff;
    private final Meters meters;
    private volatile String state = OK;

    Courier(Channel channel, Backoff backoff, Meters meters) {
        this.channel = channel;
        this.outbox = new Outbox(channel::key);
        this.backoff = backoff;
        this.meters = meters;
    }

    Channel channel() {
        return channel;
    }

    Outbox outbox() {
        return outbox;
    }

    /// [#OK], or why it does not take alerts.
    String state() {
        return state;
    }

    /// Takes an alert to tell.
    void take(AlertNow alert) {
        if (channel.wants(alert)) outbox.add(alert);
    }

    /// Tells, until interrupted.
    @Override
    public void run() {
        try {
            while (true) {
                if (carry(outbox.await(channel.most()))) backoff.reset();
                else Thread.sleep(backoff.next());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// False if it must be tried again.
    private boolean carry(List<AlertNow> alerts) throws InterruptedException {
        return switch (channel.tell(alerts)) {
            case Publish.Acked _ -> taken(alerts);
            case Publish.Retry(var cause) -> failed(cause);
            case Publish.Rejected(var cause) -> refused(alerts, cause);
        };
    }

    private boolean taken(List<AlertNow> alerts) {
        outbox.done(alerts);
        meters.add(Meter.ALERTS_TOLD, alerts.size());
        turn(OK);
        return true;
    }

    private boolean failed(String cause) {
        meters.add(Meter.ALERT_RETRIES);
        turn(cause);
        return false;
    }

    /// One that is refused must not keep the others away: each by itself, and then let go.
    private boolean refused(List<AlertNow> alerts, String cause) throws InterruptedException {
        if (alerts.size() > 1) {
            for (var alert : alerts) {
                if (!carry(List.of(alert))) return false;
            }
            return true;
        }
        outbox.done(alerts);
        meters.add(Meter.ALERTS_REFUSED);
        LOG.error(
                "event=alert-refused channel={} id={} cause=\"{}\"",
                channel.name(),
                alerts.getFirst().id(),
                cause);
        return true;
    }

    private void turn(String now) {
        if (!state.equals(now)) LOG.info("alerts={} state=\"{}\"", channel.name(), now);
        state = now;
    }
}
