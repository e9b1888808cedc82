package io.windlass.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.alert.Rule;
import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.Publish;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CourierTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private final Meters meters = new Meters();

    @Test
    void whatFailsIsToldAgainUntilItIsTaken() throws Exception {
        var failures = new AtomicInteger(3);
        var channel =
                new FakeChannel(alerts ->
                        failures.getAndDecrement() > 0
                                ? new Publish.Retry("away")
                                : new Publish.Acked());

        var courier = run(channel, Samples.alert(Rule.HIGH, "raised"));

        assertThat(channel.taken).hasSize(1);
        assertThat(meters.count(Meter.ALERT_RETRIES)).isEqualTo(3);
        assertThat(courier.state()).isEqualTo(Courier.OK);
    }

    @Test
    void oneThatIsRefusedDoesNotKeepTheOthersAway() throws Exception {
        var channel =
                new FakeChannel(alerts ->
                        alerts.stream().anyMatch(a -> a.rule().equals("spike"))
                                ? new Publish.Rejected("no")
                                : new Publish.Acked());

        run(
                channel,
                Samples.alert(Rule.ELEVATED, "raised"),
                Samples.alert(Rule.SPIKE, "raised"),
                Samples.alert(Rule.HIGH, "raised"));

        assertThat(channel.taken).extracting(AlertNow::rule).containsExactly("elevated", "high");
        assertThat(meters.count(Meter.ALERTS_REFUSED)).isEqualTo(1);
    }

    @Test
    void aLaterWordTakesThePlaceOfOneThatWaits() {
        var outbox = new Outbox(AlertNow::subject);
        var raised = Samples.alert(Rule.HIGH, "raised");
        var cleared = Samples.alert(Rule.HIGH, "cleared");

        outbox.add(raised);
        outbox.add(cleared);
        outbox.done(List.of(raised));

        assertThat(outbox.waiting()).containsExactly(cleared);
    }

    @Test
    void theOldestWordsGoFirstWhenThereAreTooMany() {
        Function<AlertNow, String> each = AlertNow::id;
        var outbox = new Outbox(each);
        for (int i = 0; i < 5_001; i++) outbox.add(Samples.alert("id" + i));

        assertThat(outbox.waiting()).hasSize(5_000).extracting(AlertNow::id).startsWith("id1");
        assertThat(outbox.dropped()).isEqualTo(1);
    }

    private Courier run(Channel channel, AlertNow... alerts) throws InterruptedException {
        var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(1));
        var courier = new Courier(channel, backoff, meters);
        for (var alert : alerts) courier.take(alert);
        var thread = Thread.ofVirtual().start(courier);
        assertThat(courier.outbox().awaitEmpty(LONG)).isTrue();
        thread.interrupt();
        thread.join();
        return courier;
    }
}
