package io.windlass.transport.sparkplug;

import java.io.IOException;

/// Payloads to and from the protobuf form of Sparkplug B.
public final class Codec {
    /// The longest payload that is decoded.
    public static final int MAX_BYTES = 16 << 20;

    private Codec() {}

    /// The bytes of a payload.
    ///
    /// @throws IllegalArgumentException if a value is [Value.Opaque]
    public static byte[] encode(Payload payload) {
        try {
            return new PayloadWriter(payload).write();
        } catch (IOException e) { // an array has no I/O: the sizes were wrong
            throw new IllegalStateException("measured wrongly: " + payload, e);
        }
    }

    /// The payload in the bytes; fields that this codec does not know are skipped.
    ///
    /// @throws MalformedPayload if they are not one: nothing else is thrown, whatever they are
    public static Payload decode(byte[] bytes) throws MalformedPayload {
        if (bytes.length > MAX_BYTES)
            throw new MalformedPayload(bytes.length + " bytes, more than " + MAX_BYTES);
        try {
            return new PayloadReader(bytes).read();
        } catch (IOException e) { // an array has no I/O: this is protobuf's word for bad bytes
            throw new MalformedPayload(String.valueOf(e.getMessage()));
        }
    }
}
