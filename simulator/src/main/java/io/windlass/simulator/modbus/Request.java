package io.windlass.simulator.modbus;

import java.nio.ByteBuffer;

/// What a client asks for, after the MBAP header.
record Request(int function, int first, int count) {
    private static final int BYTES = 5;

    /// Whether a PDU of this length can be a read request.
    static boolean fits(ByteBuffer pdu) {
        return pdu.remaining() == BYTES;
    }

    static Request of(ByteBuffer pdu) {
        int function = Byte.toUnsignedInt(pdu.get());
        return new Request(
                function, Short.toUnsignedInt(pdu.getShort()), Short.toUnsignedInt(pdu.getShort()));
    }
}
