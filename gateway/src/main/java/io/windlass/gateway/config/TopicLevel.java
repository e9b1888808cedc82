package io.windlass.gateway.config;

/// A name that is one level of an MQTT topic.
final class TopicLevel {
    private TopicLevel() {}

    static void check(String key, String name) {
        if (!name.matches("[^/+#\\s]{1,64}"))
            throw new IllegalArgumentException(
                    key + ": \"" + name + "\" cannot be part of an MQTT topic");
    }
}
