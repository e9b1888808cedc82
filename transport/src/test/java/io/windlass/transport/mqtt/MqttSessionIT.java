package io.windlass.transport.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.windlass.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MqttSessionIT {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Ear ear = new Ear();

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start("127.0.0.1", 0);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var one : open.reversed()) one.close();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void whatIsPublishedIsHeardAtQos0And1() throws Exception {
        var host = connected("host", ear);
        host.subscribe(Map.of("a/#", 1));
        var edge = connected("edge", _ -> {});

        assertThat(edge.publish(message("a/0", "zero", 0, false))).isEqualTo(new Publish.Acked());
        assertThat(edge.publish(message("a/1", "one", 1, false))).isEqualTo(new Publish.Acked());

        ear.assertHears("a/0 zero");
        ear.assertHears("a/1 one");
        assertThat(host.counts()).isEqualTo(new SessionCounts(2, 0, 0, 0));
    }

    @Test
    void aRetainedMessageIsHeardByWhoComesLater() throws Exception {
        connected("host", _ -> {}).publish(message("state", "online", 1, true));

        connected("late", ear).subscribe(Map.of("state", 1));

        ear.assertHears("state online");
    }

    @Test
    void payloadsNdeathWillMessageIsPublishedWhenTheWireIsCut() throws Exception {
        connected("host", ear).subscribe(Map.of("will/#", 1));
        var relay = opened(new Relay(broker.port()));
        var edge = session(settings(relay.uri(), "edge"), _ -> {});
        edge.connect(message("will/edge", "dead", 1, false));

        relay.cut();
        edge.awaitLoss();

        ear.assertHears("will/edge dead");
        assertThat(edge.connected()).isFalse();
        assertThat(edge.publish(message("a", "", 0, false))).isInstanceOf(Publish.Retry.class);
    }

    @Test
    void aGoodbyeKeepsTheWillBack() throws Exception {
        connected("host", ear).subscribe(Map.of("will/#", 1, "later", 1));
        var edge = session(settings(uri(), "edge"), _ -> {});
        edge.connect(message("will/edge", "dead", 1, false));

        edge.disconnect();
        edge.awaitLoss();

        connected("other", _ -> {}).publish(message("later", "x", 1, false));
        ear.assertHears("later x");
        ear.assertSilent();
    }

    @Test
    void aLostSessionConnectsAgainAndHasForgottenItsSubscriptions() throws Exception {
        var relay = opened(new Relay(broker.port()));
        var edge = session(settings(relay.uri(), "edge"), ear);
        edge.connect(will());
        edge.subscribe(Map.of("old", 1));

        relay.cut();
        edge.awaitLoss();
        edge.connect(will());
        edge.subscribe(Map.of("new", 1));

        var other = connected("other", _ -> {});
        other.publish(message("old", "x", 1, false));
        other.publish(message("new", "y", 1, false));
        ear.assertHears("new y");
        assertThat(edge.connected()).isTrue();
    }

    @Test
    void whenTheBrokerGoesWhatIsUnderWayIsToBeTriedAgain() throws Exception {
        var other = EmbeddedBroker.start("127.0.0.1", 0);
        var edge = session(settings(URI.create(other.uri()), "edge"), _ -> {});
        edge.connect(will());

        other.close();
        edge.awaitLoss();

        assertThat(edge.publish(message("a", "x", 1, false))).isInstanceOf(Publish.Retry.class);
        assertThatThrownBy(() -> edge.connect(will()))
                .isInstanceOf(MqttUnavailable.class)
                .hasMessageContaining("refused");
        assertThatThrownBy(() -> edge.subscribe(Map.of("a", 0)))
                .isInstanceOf(MqttUnavailable.class);
    }

    @Test
    void aCutInTheMiddleOfPublishingReleasesEveryPublisher() throws Exception {
        var relay = opened(new Relay(broker.port()));
        var edge = session(settings(relay.uri(), "edge"), _ -> {});
        edge.connect(will());
        var outcomes = new ArrayList<Future<Publish>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                int qos = i % 2;
                outcomes.add(threads.submit(() -> edge.publish(message("a", "x", qos, false))));
                if (i == 200) relay.cut();
            }
        }

        assertThat(outcomes)
                .extracting(Future::get)
                .allMatch(o -> o instanceof Publish.Acked || o instanceof Publish.Retry);
        assertThat(outcomes.getLast().get()).isInstanceOf(Publish.Retry.class);
    }

    @Test
    void moreThanTheWindowAtOnceWaitsInsteadOfFailing() throws Exception {
        var edge = connected("edge", _ -> {});
        var outcomes = new ArrayList<Future<Publish>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++)
                outcomes.add(threads.submit(() -> edge.publish(message("a", "x", 1, false))));
        }

        assertThat(outcomes).extracting(Future::get).containsOnly(new Publish.Acked());
    }

    @Test
    void aFullInboxHoldsUpTheBrokerIsCountedAndLosesNothing() throws Exception {
        var gate = new CountDownLatch(1);
        var host = opened(new MqttSession(settings(uri(), "host"), held(gate), 4 << 10));
        host.connect(will());
        host.subscribe(Map.of("a", 0));
        var edge = connected("edge", _ -> {});

        for (int i = 0; i < 100; i++) edge.publish(message("a", "m" + i, 1, false));
        await().until(() -> host.counts().waited() > 0);
        gate.countDown();

        for (int i = 0; i < 100; i++) ear.assertHears("a m" + i);
        assertThat(host.counts().dropped()).isZero();
    }

    @Test
    void aStuckConsumerDoesNotKeepTheSessionFromClosing() throws Exception {
        var host = new MqttSession(settings(uri(), "host"), held(new CountDownLatch(1)), 1 << 10);
        host.connect(will());
        host.subscribe(Map.of("a", 0));
        var edge = connected("edge", _ -> {});
        for (int i = 0; i < 20; i++) edge.publish(message("a", "m" + i, 1, false));
        await().until(() -> host.counts().waited() > 0);

        host.close();

        assertThat(host.counts().dropped()).isPositive();
        await().until(() -> pahoThreads("host").isEmpty());
    }

    @Test
    void aConsumerThatThrowsIsCountedAndHearsTheNextMessage() throws Exception {
        var host =
                connected(
                        "host",
                        inbound -> {
                            if (inbound.payload().length == 0) throw new IllegalStateException("x");
                            ear.accept(inbound);
                        });
        host.subscribe(Map.of("a", 0));
        var edge = connected("edge", _ -> {});

        edge.publish(message("a", "", 0, false));
        edge.publish(message("a", "next", 0, false));

        ear.assertHears("a next");
        assertThat(host.counts().failed()).isEqualTo(1);
        assertThat(host.connected()).isTrue();
    }

    @Test
    void whatMqttCannotSayIsRejected() throws Exception {
        var edge = connected("edge", _ -> {});

        assertThat(edge.publish(message("a/+", "x", 0, false)))
                .isInstanceOf(Publish.Rejected.class);
        assertThat(edge.publish(message("a", "x", 0, false))).isEqualTo(new Publish.Acked());
    }

    @Test
    void closingEndsEveryThread() throws Exception {
        var edge = session(settings(uri(), "lonely"), _ -> {});
        edge.connect(will());
        assertThat(pahoThreads("lonely")).isNotEmpty();

        edge.close();

        await().until(() -> pahoThreads("lonely").isEmpty());
    }

    @Test
    void anInterruptedPublisherReturnsAtOnceAndStaysInterrupted() throws Exception {
        var edge = connected("edge", _ -> {});

        Thread.currentThread().interrupt();
        var outcome = edge.publish(message("a", "x", 1, false));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(Publish.Retry.class);
    }

    private MqttSession connected(String clientId, Consumer<Inbound> consumer)
            throws MqttUnavailable {
        var session = session(settings(uri(), clientId), consumer);
        session.connect(will());
        return session;
    }

    private MqttSession session(MqttSettings settings, Consumer<Inbound> consumer) {
        return opened(new MqttSession(settings, consumer));
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    /// Passes messages on to the ear once the gate is open.
    private Consumer<Inbound> held(CountDownLatch gate) {
        return inbound -> {
            try {
                gate.await();
                ear.accept(inbound);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private URI uri() {
        return URI.create(broker.uri());
    }

    private static MqttSettings settings(URI uri, String clientId) {
        return new MqttSettings(
                uri,
                clientId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                32);
    }

    private static Message will() {
        return message("will", "", 0, false);
    }

    private static Message message(String topic, String text, int qos, boolean retained) {
        return new Message(topic, text.getBytes(UTF_8), qos, retained);
    }

    private static List<String> pahoThreads(String clientId) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("MQTT") && name.endsWith(": " + clientId))
                .toList();
    }
}
