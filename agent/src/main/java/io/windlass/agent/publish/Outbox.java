package io.windlass.agent.publish;

import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.Publish;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.topic.Topic;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// Sends messages of the edge, each with the next sequence number.
final class Outbox {
    private final Function<Message, Publish> out;
    private final InstantSource clock;
    private final long maxPacket;
    private int seq;

    Outbox(Function<Message, Publish> out, InstantSource clock, long maxPacket) {
        this.out = out;
        this.clock = clock;
        this.maxPacket = maxPacket;
    }

    /// Begins again at 0: an NBIRTH is next.
    void restart() {
        seq = 0;
    }

    long nowMillis() {
        return clock.millis();
    }

    /// Sends a numbered message at QoS 0.
    ///
    /// @return why it never can be sent, or nothing if it was
    Sent send(Topic topic, List<Metric> metrics) throws LinkLost {
        var payload = Codec.encode(new Payload(nowMillis(), seq, metrics));
        if (payload.length > maxPacket)
            return new Sent.Never(payload.length + " bytes, max_packet is " + maxPacket);
        var sent = send(new Message(topic.text(), payload, 0, false));
        if (sent instanceof Sent.Out) seq = (seq + 1) % 256;
        return sent;
    }

    /// Sends a ready message.
    Sent send(Message message) throws LinkLost {
        return switch (out.apply(message)) {
            case Publish.Acked() -> new Sent.Out();
            case Publish.Rejected(var cause) -> new Sent.Never(cause);
            case Publish.Retry(var cause) -> throw new LinkLost(cause);
        };
    }

    /// What became of a message.
    sealed interface Sent {
        record Out() implements Sent {}

        /// No use in trying again.
        record Never(String cause) implements Sent {}
    }
}
