package io.windlass.transport.sparkplug;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/// Protobuf input that is nobody's friend: it counts what it makes, and checks each wire type.
final class Input {
    /// Metrics and properties in one payload. Two bytes of input can ask for a hundred of heap.
    static final int MAX_ITEMS = 200_000;

    private final CodedInputStream in;
    private int items;
    private int tag;

    Input(byte[] bytes) {
        this.in = CodedInputStream.newInstance(bytes);
    }

    /// What reads one field; false = a field that it does not know.
    @FunctionalInterface
    interface FieldReader {
        boolean read(int field) throws IOException, MalformedPayload;
    }

    /// Hands each field to the reader until the message ends, and skips those it does not know.
    void fields(FieldReader reader) throws IOException, MalformedPayload {
        while ((tag = in.readTag()) != 0) {
            boolean known = reader.read(WireFormat.getTagFieldNumber(tag));
            if (!known && !in.skipField(tag)) throw new MalformedPayload("a group ends unopened");
        }
    }

    /// A message within the message.
    void nested(FieldReader reader) throws IOException, MalformedPayload {
        expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        if (++items > MAX_ITEMS) throw new MalformedPayload("more than " + MAX_ITEMS + " items");
        int outer = in.pushLimit(in.readRawVarint32());
        fields(reader);
        in.popLimit(outer);
    }

    /// An unsigned 32-bit number.
    long u32() throws IOException, MalformedPayload {
        expect(WireFormat.WIRETYPE_VARINT);
        return Integer.toUnsignedLong(in.readUInt32());
    }

    /// An unsigned 64-bit number, as its bits.
    long u64() throws IOException, MalformedPayload {
        expect(WireFormat.WIRETYPE_VARINT);
        return in.readUInt64();
    }

    boolean bool() throws IOException, MalformedPayload {
        expect(WireFormat.WIRETYPE_VARINT);
        return in.readBool();
    }

    float float32() throws IOException, MalformedPayload {
        expect(WireFormat.WIRETYPE_FIXED32);
        return in.readFloat();
    }

    double float64() throws IOException, MalformedPayload {
        expect(WireFormat.WIRETYPE_FIXED64);
        return in.readDouble();
    }

    String string() throws IOException, MalformedPayload {
        expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        return in.readStringRequireUtf8();
    }

    DataType dataType() throws IOException, MalformedPayload {
        return DataType.of((int) u32());
    }

    /// Milliseconds since 1970.
    long millis() throws IOException, MalformedPayload {
        long millis = u64();
        if (millis < 0) throw new MalformedPayload("a timestamp beyond 63 bits");
        return millis;
    }

    void skipBytes() throws IOException, MalformedPayload {
        expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        in.skipRawBytes(in.readRawVarint32());
    }

    private void expect(int wireType) throws MalformedPayload {
        if (WireFormat.getTagWireType(tag) != wireType)
            throw new MalformedPayload(
                    "field %d has wire type %d, not %d"
                            .formatted(
                                    WireFormat.getTagFieldNumber(tag),
                                    WireFormat.getTagWireType(tag),
                                    wireType));
    }
}
