package io.windlass.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.windlass.settings.ByteSize;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttSecurityException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerIT {
    private static final ByteSize ONE_MIB = ByteSize.parse("1MiB");

    @TempDir Path folder;

    @Test
    void messagesOfEachQualityArrive() throws Exception {
        try (var broker = EmbeddedBroker.start("127.0.0.1", 0);
                var publisher = client(broker, "publisher");
                var subscriber = client(broker, "subscriber")) {
            publisher.connect();
            var heard = hear(subscriber, "plant/#");

            publisher.publish("plant/at-most-once", "a".getBytes(UTF_8), 0, false);
            publisher.publish("plant/at-least-once", new byte[300_000], 1, false);

            await().until(() -> heard.size() == 2);
            assertThat(heard).containsExactly("plant/at-most-once 1", "plant/at-least-once 300000");
        }
    }

    @Test
    void aBurstForABusySubscriberLosesNothing() throws Exception {
        try (var broker = EmbeddedBroker.start("127.0.0.1", 0);
                var publisher = client(broker, "publisher");
                var busy = client(broker, "busy")) {
            var rest = new CountDownLatch(1);
            var heard = new AtomicInteger();
            busy.connect();
            busy.subscribe(
                    "plant/#",
                    0,
                    (_, _) -> {
                        rest.await();
                        heard.incrementAndGet();
                    });
            publisher.connect();

            for (int i = 0; i < 1000; i++)
                publisher.publish("plant/data", new byte[8192], 0, false);
            publisher.publish("plant/last", new byte[1], 1, false);
            rest.countDown();

            await().until(() -> heard.get() == 1001);
        }
    }

    @Test
    void aRetainedMessageWaitsForItsReader() throws Exception {
        try (var broker = EmbeddedBroker.start("127.0.0.1", 0);
                var publisher = client(broker, "publisher");
                var late = client(broker, "late")) {
            publisher.connect();
            publisher.publish("STATE/gateway-1", "on".getBytes(UTF_8), 1, true);

            var heard = hear(late, "STATE/#");

            await().until(() -> heard.contains("STATE/gateway-1 2"));
        }
    }

    @Test
    void theWillOfAClientThatDiesIsPublished() throws Exception {
        try (var broker = EmbeddedBroker.start("127.0.0.1", 0);
                var mourner = client(broker, "mourner")) {
            var heard = hear(mourner, "NDEATH/#");

            dieWithAWill(broker, "NDEATH/farm", "bye");

            await().until(() -> heard.contains("NDEATH/farm 3"));
        }
    }

    @Test
    void onlyUsersOfThePasswordFileGetIn() throws Exception {
        var users = Files.writeString(folder.resolve("users"), "# who may\n\nfarm:a:b\n");
        var options =
                new BrokerOptions("127.0.0.1", 0, ONE_MIB, Optional.of(users), Optional.empty());
        try (var broker = EmbeddedBroker.start(options);
                var stranger = client(broker, "stranger");
                var liar = client(broker, "liar");
                var known = client(broker, "known")) {
            assertThatThrownBy(stranger::connect).isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> liar.connect(login("farm", "a")))
                    .isInstanceOf(MqttSecurityException.class);

            known.connect(login("farm", "a:b"));

            assertThat(known.isConnected()).isTrue();
        }
    }

    @Test
    void garbageOnOneConnectionDoesNotDisturbAnother() throws Exception {
        try (var broker = EmbeddedBroker.start("127.0.0.1", 0);
                var client = client(broker, "client")) {
            var heard = hear(client, "plant/#");

            try (var socket = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }

            client.publish("plant/still", "here".getBytes(UTF_8), 1, false);
            await().until(() -> heard.contains("plant/still 4"));
        }
    }

    @Test
    void retainedMessagesOutliveABrokerWithADataDirectory() throws Exception {
        var options =
                new BrokerOptions("127.0.0.1", 0, ONE_MIB, Optional.empty(), Optional.of(folder));
        try (var broker = EmbeddedBroker.start(options);
                var publisher = client(broker, "publisher")) {
            publisher.connect();
            publisher.publish("STATE/kept", "on".getBytes(UTF_8), 1, true);
        }

        try (var broker = EmbeddedBroker.start(options);
                var late = client(broker, "late")) {
            var heard = hear(late, "STATE/#");
            await().until(() -> heard.contains("STATE/kept 2"));
        }
    }

    @Test
    void aPortInUseIsAnIoException() throws IOException {
        try (var broker = EmbeddedBroker.start("127.0.0.1", 0)) {
            assertThatThrownBy(() -> EmbeddedBroker.start("127.0.0.1", broker.port()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Integer.toString(broker.port()));
        }
    }

    private static MqttClient client(EmbeddedBroker broker, String id) throws MqttException {
        return new TidyClient(broker.uri(), id);
    }

    private static MqttConnectOptions login(String user, String password) {
        var options = new MqttConnectOptions();
        options.setUserName(user);
        options.setPassword(password.toCharArray());
        return options;
    }

    /// Connects and gathers what arrives, as topic and length.
    private static Queue<String> hear(MqttClient client, String filter) throws MqttException {
        var heard = new ConcurrentLinkedQueue<String>();
        client.connect();
        client.subscribe(
                filter,
                1,
                (topic, message) -> heard.add(topic + " " + message.getPayload().length));
        return heard;
    }

    /// Connects with a will, waits for the answer and closes the socket without a word, as the
    /// kernel does for a process that was killed.
    private static void dieWithAWill(EmbeddedBroker broker, String topic, String payload)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), broker.port());
                var out = new DataOutputStream(socket.getOutputStream())) {
            out.writeByte(0x10);
            out.writeByte(10 + 2 + 4 + 2 + topic.length() + 2 + payload.length());
            out.writeUTF("MQTT");
            out.writeByte(4);
            out.writeByte(0x0E); // clean session, will of QoS 1
            out.writeShort(30);
            out.writeUTF("dead");
            out.writeUTF(topic);
            out.writeUTF(payload);
            out.flush();
            assertThat(socket.getInputStream().readNBytes(4)).isEqualTo(new byte[] {0x20, 2, 0, 0});
        }
    }

    /// Closes in any state.
    private static final class TidyClient extends MqttClient {
        TidyClient(String uri, String id) throws MqttException {
            super(uri, id, new MemoryPersistence());
        }

        @Override
        public void close() throws MqttException {
            if (isConnected()) disconnectForcibly(0, 1000, false);
            super.close(true);
        }
    }
}
