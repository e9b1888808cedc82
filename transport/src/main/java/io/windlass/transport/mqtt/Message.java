package io.windlass.transport.mqtt;

/// What is published, or left with the broker as a Will.
///
/// @param payload not copied: do not change it afterwards
/// @param qos 0 or 1
@SuppressWarnings(
        "ArrayRecordComponent") // identity is enough: messages are handed on, not compared
public record Message(String topic, byte[] payload, int qos, boolean retained) {
    public Message {
        if (topic.isEmpty()) throw new IllegalArgumentException("a message needs a topic");
        if (qos < 0 || qos > 1) throw new IllegalArgumentException("QoS " + qos + " of " + topic);
    }
}
