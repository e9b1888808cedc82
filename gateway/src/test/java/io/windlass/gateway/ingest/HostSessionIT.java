package io.windlass.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.broker.EmbeddedBroker;
import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.HostState;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.MqttSession;
import io.windlass.transport.mqtt.MqttSettings;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.MalformedPayload;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.Filters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The host's presence on a real broker. Rules bear their tck-ids.
class HostSessionIT {
    private static final String STATE = Filters.stateOf("gateway-1");

    private final TestPlant plant = new TestPlant();
    private final List<Inbound> heard = new CopyOnWriteArrayList<>();
    private final TestEdge edge = new TestEdge("box", "e1");
    private EmbeddedBroker broker;
    private MqttSession ear;
    private MqttSession session;
    private HostSession host;
    private List<Thread> threads = List.of();

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start("127.0.0.1", 0);
        ear = new MqttSession(MqttSettings.of(URI.create(broker.uri()), "ear"), heard::add);
        ear.connect(new Message("ear", new byte[0], 0, false));
        ear.subscribe(Map.of("spBv1.0/#", 1));
        session =
                new MqttSession(
                        MqttSettings.of(URI.create(broker.uri()), "host"), plant.ingest::handle);
        host = new HostSession("gateway-1", session, plant.ingest, () -> TestPlant.NOON);
        var backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1), new Random(1));
        threads =
                List.of(
                        Thread.ofVirtual().start(() -> host.stayConnected(backoff)),
                        Thread.ofVirtual().start(host::beat));
        await().until(() -> !states().isEmpty());
    }

    @AfterEach
    void stop() {
        threads.forEach(Thread::interrupt);
        session.close();
        ear.close();
        broker.close();
    }

    /// tck-id-host-topic-phid-birth-message, -birth-payload, -birth-payload-timestamp, -birth-topic
    @Test
    void theHostSaysThatItIsOnlineWithTheTimestampOfItsWill() {
        assertThat(states()).containsExactly(new HostState(true, TestPlant.NOON.toEpochMilli()));
    }

    /// tck-id-host-topic-phid-death-payload,
    /// tck-id-operational-behavior-host-application-termination
    @Test
    void aHostThatLeavesSaysSo() {
        host.leave();

        await().until(() -> states().size() == 2);
        assertThat(states().getLast().online()).isFalse();
    }

    /// tck-id-message-flow-hid-sparkplug-state-message-delivered
    @Test
    void seeingItselfCalledOfflineItSaysAgainThatItIsOnline() {
        var lie = new HostState(false, 1).toJson().getBytes(StandardCharsets.UTF_8);

        ear.publish(new Message(STATE, lie, 1, true));

        await().until(() -> states().size() == 3);
        assertThat(states().getLast().online()).isTrue();
    }

    /// tck-id-operational-behavior-data-commands-ncmd-rebirth-name, -ncmd-rebirth-value,
    /// -ncmd-verb, tck-id-payloads-ncmd-timestamp, tck-id-payloads-ncmd-seq
    @Test
    void anEdgeThatIsNotUnderstoodIsAskedForItsBirths() {
        var data = edge.data("W1", 0, TestPlant.NOON);

        ear.publish(new Message(data.topic(), data.payload(), 0, false));

        await().until(() -> !commands().isEmpty());
        var command = commands().getFirst();
        assertThat(command.seq()).isEqualTo(Payload.NO_SEQ);
        assertThat(command.timestampMillis()).isEqualTo(TestPlant.NOON.toEpochMilli());
        assertThat(command.metric(MetricNames.REBIRTH).orElseThrow().value())
                .isEqualTo(Value.of(true));
    }

    @Test
    void anAcknowledgementIsACommandThatOneEdgeReads() {
        var ack = new Ack("gateway-1", "e1", 7, List.of(), List.of(), true);

        host.send(edge.id, ack);

        await().until(() -> !commands().isEmpty());
        assertThat(commands().getFirst().metric(MetricNames.ACK).orElseThrow().value())
                .isEqualTo(Value.of(ack.toJson()));
    }

    private List<HostState> states() {
        return heard.stream()
                .filter(m -> m.topic().equals(STATE))
                .flatMap(m -> HostState.parse(text(m)).stream())
                .toList();
    }

    private List<Payload> commands() {
        return heard.stream()
                .filter(m -> m.topic().equals(Filters.commandsTo(edge.id)))
                .map(HostSessionIT::payload)
                .toList();
    }

    private static Payload payload(Inbound message) {
        try {
            return Codec.decode(message.payload());
        } catch (MalformedPayload e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Inbound message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }
}
