package io.windlass.agent.snmp;

import io.windlass.agent.profile.Raw;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Opaque;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;

/// Numbers and texts in the forms in which agents send them.
final class Values {
    private static final double TWO_TO_64 = 0x1p64;

    /// Net-SNMP's floats travel as Opaque: a two-byte tag, a length, the IEEE bits.
    private static final int OPAQUE_TAG = 0x9f;

    private static final int OPAQUE_FLOAT = 0x78;
    private static final int OPAQUE_DOUBLE = 0x79;

    private Values() {}

    /// The number; empty if the value is none.
    static Optional<Raw> number(Variable value) {
        return switch (value) {
            case Counter64 counter -> Optional.of(unsigned(counter.toLong()));
            case Integer32 number -> Optional.of(Raw.of(number.toLong()));
            case UnsignedInteger32 number -> Optional.of(Raw.of(number.toLong()));
            case Opaque opaque -> floating(opaque.getValue());
            case OctetString text -> written(text(text));
            default -> Optional.empty();
        };
    }

    /// A text as people read it: without padding, and without what cannot be shown.
    static String text(Variable value) {
        if (!(value instanceof OctetString text)) return value.toString().strip();
        var raw = new String(text.getValue(), java.nio.charset.StandardCharsets.UTF_8);
        return raw.replaceAll("[\\p{Cntrl}\\uFFFD]", "").strip();
    }

    private static Raw unsigned(long bits) {
        return new Raw(bits >= 0 ? bits : bits + TWO_TO_64, bits);
    }

    private static Optional<Raw> written(String text) {
        try {
            double value = Double.parseDouble(text);
            return Optional.of(new Raw(value, (long) value));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Raw> floating(byte[] bytes) {
        if (bytes.length < 3 || Byte.toUnsignedInt(bytes[0]) != OPAQUE_TAG) return Optional.empty();
        var content = ByteBuffer.wrap(bytes).position(3);
        boolean isFloat = bytes[1] == OPAQUE_FLOAT && content.remaining() == Float.BYTES;
        if (isFloat) return Optional.of(new Raw(content.getFloat(), 0));
        boolean isDouble = bytes[1] == OPAQUE_DOUBLE && content.remaining() == Double.BYTES;
        return isDouble ? Optional.of(new Raw(content.getDouble(), 0)) : Optional.empty();
    }
}
