package io.windlass.agent.snmp;

import io.windlass.agent.profile.NumberType;
import io.windlass.agent.profile.Raw;
import io.windlass.agent.profile.Source;
import io.windlass.telemetry.Fault;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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

    /// Net-SNMP's floats and large counters travel as Opaque: a two-byte tag, a length, the bits.
    private static final int OPAQUE_TAG = 0x9f;

    private static final int OPAQUE_COUNTER64 = 0x76;
    private static final int OPAQUE_FLOAT = 0x78;
    private static final int OPAQUE_DOUBLE = 0x79;
    private static final int OPAQUE_INTEGER64 = 0x7a;
    private static final int OPAQUE_UNSIGNED64 = 0x7b;

    private final Source source;
    private final String canonicalUnit;

    /// @param source how the number lies in what the agent says
    Values(Source source, String canonicalUnit) {
        this.source = source;
        this.canonicalUnit = canonicalUnit;
    }

    Said said(Variable value) {
        if (source.extract().isPresent()) return extracted(text(value));
        if (source.type().isPresent()) return typed(value, source.type().get());
        return switch (value) {
            case Opaque opaque -> orFault(opaque(opaque.getValue()));
            case OctetString text -> written(text(text));
            default -> orFault(number(value));
        };
    }

    /// The number; empty if the value is none.
    static Optional<Raw> number(Variable value) {
        return switch (value) {
            case Counter64 counter -> Optional.of(unsigned(counter.toLong()));
            case Integer32 number -> Optional.of(Raw.of(number.toLong()));
            case UnsignedInteger32 number -> Optional.of(Raw.of(number.toLong()));
            default -> Optional.empty();
        };
    }

    /// A text as people read it: without padding, and without what cannot be shown.
    static String text(Variable value) {
        if (value instanceof UnsignedInteger32 number) return Long.toString(number.toLong());
        if (value instanceof Opaque || !(value instanceof OctetString text))
            return value.toString().strip();
        var raw = new String(text.getValue(), StandardCharsets.UTF_8);
        return raw.replaceAll("[\\p{Cntrl}\\uFFFD]", "").strip();
    }

    private Said extracted(String text) {
        var match = source.extract().orElseThrow().pattern().matcher(text);
        return match.find() && match.group(1) != null
                ? written(match.group(1))
                : new Said.Nothing(Fault.PROTOCOL);
    }

    private Said written(String text) {
        return WrittenNumber.in(text, canonicalUnit).orElse(new Said.Word(text));
    }

    private static Said typed(Variable value, NumberType type) {
        int bytes = Short.BYTES * type.words();
        if (value instanceof OctetString octets)
            return octets.length() == bytes
                    ? typed(bits(octets.getValue()), type)
                    : new Said.Nothing(Fault.PROTOCOL);
        return number(value)
                .map(raw -> typed(raw.bits() & (-1L >>> (Long.SIZE - Byte.SIZE * bytes)), type))
                .orElse(new Said.Nothing(Fault.PROTOCOL));
    }

    private static Said typed(long bits, NumberType type) {
        return Said.number(new Raw(type.value(bits), bits));
    }

    private static long bits(byte[] bytes) {
        long bits = 0;
        for (byte b : bytes) bits = bits << Byte.SIZE | Byte.toUnsignedLong(b);
        return bits;
    }

    private static Said orFault(Optional<Raw> number) {
        return number.map(Said::number).orElse(new Said.Nothing(Fault.PROTOCOL));
    }

    private static Raw unsigned(long bits) {
        return new Raw(bits >= 0 ? bits : bits + TWO_TO_64, bits);
    }

    private static Optional<Raw> opaque(byte[] bytes) {
        if (bytes.length < 4 || Byte.toUnsignedInt(bytes[0]) != OPAQUE_TAG) return Optional.empty();
        int length = bytes.length - 3;
        if (bytes[2] != length || length > Long.BYTES + 1) return Optional.empty();
        var whole = new BigInteger(bytes, 3, length);
        return switch (bytes[1]) {
            case OPAQUE_FLOAT ->
                    length == Float.BYTES
                            ? Optional.of(new Raw(Float.intBitsToFloat(whole.intValue()), 0))
                            : Optional.empty();
            case OPAQUE_DOUBLE ->
                    length == Double.BYTES
                            ? Optional.of(new Raw(Double.longBitsToDouble(whole.longValue()), 0))
                            : Optional.empty();
            case OPAQUE_INTEGER64 -> Optional.of(Raw.of(whole.longValue()));
            case OPAQUE_COUNTER64, OPAQUE_UNSIGNED64 -> Optional.of(unsigned(whole.longValue()));
            default -> Optional.empty();
        };
    }
}
