package io.windlass.transport.sparkplug;

/// Payloads to and from the protobuf form of Sparkplug B.
public final class Codec {
    private Codec() {}

    /// The bytes of a payload.
    ///
    /// @throws IllegalArgumentException if a value is [Value.Opaque]
    public static byte[] encode(Payload payload) {
        return new byte[0];
    }

    /// The payload in the bytes.
    ///
    /// @throws MalformedPayload if they are not one
    public static Payload decode(byte[] bytes) throws MalformedPayload {
        if (bytes.length > 0) throw new MalformedPayload("soon");
        return new Payload(0, 0, java.util.List.of());
    }
}
