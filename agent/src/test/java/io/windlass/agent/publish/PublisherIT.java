package io.windlass.agent.publish;

import static io.windlass.agent.publish.Plant.A;
import static io.windlass.agent.publish.Plant.B;
import static io.windlass.agent.publish.Plant.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.broker.EmbeddedBroker;
import io.windlass.transport.mqtt.MqttSession;
import io.windlass.transport.mqtt.MqttSettings;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.topic.MessageType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The publisher over a real broker, before a host that speaks the same codec.
class PublisherIT {
    @TempDir private Path state;

    private final Plant plant = new Plant(1_000_000);
    private final PublishTally tally = new PublishTally();
    private final Inbox inbox = new Inbox();
    private EmbeddedBroker broker;
    private TestHost host;
    private Publisher publisher;
    private Thread thread;

    @BeforeEach
    void startBrokerAndHost() throws Exception {
        broker = EmbeddedBroker.start("127.0.0.1", 0);
        host = new TestHost(broker.uri());
        publisher = publisher();
        thread = Thread.ofVirtual().start(publisher);
        await().until(publisher::connected);
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        thread.interrupt();
        thread.join();
        host.close();
        broker.close();
    }

    /// tck-id-message-flow-edge-node-birth-publish-connect .. -nbirth-payload
    @Test
    void aSessionIsBirthsThenDataThatAnAcknowledgementFrees() {
        sample(0);

        await().until(() -> host.data().size() == 1);
        host.acknowledge(Plant.ack(0));

        await().until(() -> plant.spool.state().held() == 0);
        assertThat(host.heard)
                .extracting(SentMessage::type)
                .containsExactly(
                        MessageType.NBIRTH,
                        MessageType.DBIRTH,
                        MessageType.DBIRTH,
                        MessageType.DDATA);
    }

    @Test
    void aRebirthIsGivenToAHostThatAsks() {
        host.askForRebirth();

        await().until(() -> host.of(MessageType.DBIRTH).size() == 4);
        assertThat(host.of(MessageType.NBIRTH))
                .extracting(m -> m.number(MetricNames.BD_SEQ))
                .containsOnly(host.heard.getFirst().number(MetricNames.BD_SEQ));
    }

    /// tck-id-operational-behavior-edge-node-intentional-disconnect-ndeath
    @Test
    void aStopSendsWhatIsThereWaitsForTheAcknowledgementAndDies() throws InterruptedException {
        sample(0);
        sample(1);

        publisher.stop();
        await().until(() -> host.data().size() == 2);
        host.acknowledge(Plant.ack(1));
        thread.join();

        await().until(() -> !host.of(MessageType.NDEATH).isEmpty());
        assertThat(plant.spool.state().held()).isZero();
        assertThat(host.of(MessageType.NDEATH).getFirst().number(MetricNames.BD_SEQ))
                .isEqualTo(host.heard.getFirst().number(MetricNames.BD_SEQ));
        assertThat(host.of(MessageType.NDEATH)).hasSize(1);
    }

    /// tck-id-payloads-nbirth-bdseq-repeat
    @Test
    void aLostBrokerIsFoundAgainAndWhatItMissedIsHistoricalWithItsOwnTime() throws Exception {
        sample(0);
        await().until(() -> host.data().size() == 1);
        int port = broker.port();
        long firstNumber = host.heard.getFirst().number(MetricNames.BD_SEQ);

        host.close();
        broker.close();
        await().until(() -> !publisher.connected());
        sample(1);
        restart(port);

        await().until(() -> host.data().size() == 2);
        assertThat(host.of(MessageType.NBIRTH).getFirst().number(MetricNames.BD_SEQ))
                .isGreaterThan(firstNumber);
        assertThat(host.data()).extracting(SentMessage::offset).containsExactly(0L, 1L);
        assertThat(host.data()).allMatch(SentMessage::historical);
        assertThat(host.data().getLast().payload().metrics().get(1).timestampMillis())
                .isEqualTo(NOON.plusSeconds(1).toEpochMilli());
    }

    private void restart(int port) throws Exception {
        broker = EmbeddedBroker.start("127.0.0.1", port);
        host = new TestHost(broker.uri());
    }

    private void sample(int second) {
        plant.sample(A, second);
        inbox.ring();
    }

    private Publisher publisher() throws IOException {
        java.nio.file.Files.writeString(state.resolve("bdseq"), "41\n");
        var settings = MqttSettings.of(URI.create(broker.uri()), "edge");
        var session = new MqttSession(settings, inbox::accept);
        var random = new Random(7);
        return new Publisher(
                Plant.settings(true, 100_000),
                new Publisher.Link(session, inbox, new BirthSequence(Optional.of(state), random)),
                new Publisher.Stock(plant.spool, plant.catalog, List.of(A, B)),
                new World(session::publish, () -> NOON, System::nanoTime, random, tally));
    }
}
