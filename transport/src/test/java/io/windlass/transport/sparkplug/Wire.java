package io.windlass.transport.sparkplug;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Protobuf by hand, from its specification alone, so that the codec is checked by something else
/// than itself.
final class Wire {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    Wire varint(int field, long value) {
        return raw(field << 3).raw(value);
    }

    Wire fixed32(int field, float value) {
        return raw((field << 3) | 5).all(little(4).putFloat(value).array());
    }

    Wire fixed64(int field, double value) {
        return raw((field << 3) | 1).all(little(8).putDouble(value).array());
    }

    Wire text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Wire message(int field, Wire message) {
        return bytes(field, message.done());
    }

    Wire bytes(int field, byte[] value) {
        return raw((field << 3) | 2).raw(value.length).all(value);
    }

    /// A varint without a field number.
    Wire raw(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    byte[] done() {
        return bytes.toByteArray();
    }

    private Wire all(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
