package io.windlass.simulator.modbus;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;

/// Answers the reading functions 1–4 for one controller, as the Modbus application protocol V1.1b3
/// wants it.
final class Server {
    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_ADDRESS = 2;
    private static final int ILLEGAL_VALUE = 3;
    private static final int NO_SUCH_UNIT = 11;
    private static final int MOST_REGISTERS = 125;
    private static final int MOST_BITS = 2000;

    private final Controller controller;
    private final int unit;
    private final InstantSource plantClock;

    Server(Controller controller, int unit, InstantSource plantClock) {
        this.controller = controller;
        this.unit = unit;
        this.plantClock = plantClock;
    }

    /// The answer's PDU to a PDU of at least one byte.
    ByteBuffer answer(int toUnit, ByteBuffer pdu) {
        int function = Byte.toUnsignedInt(pdu.get(pdu.position()));
        if (toUnit != unit) return exception(function, NO_SUCH_UNIT);
        if (function < 1 || function > 4) return exception(function, ILLEGAL_FUNCTION);
        if (!Request.fits(pdu)) return exception(function, ILLEGAL_VALUE);
        var request = Request.of(pdu);
        return function <= 2 ? bits(request) : registers(request);
    }

    private ByteBuffer registers(Request request) {
        if (request.count() < 1 || request.count() > MOST_REGISTERS)
            return exception(request.function(), ILLEGAL_VALUE);
        var image = controller.registers(now());
        boolean beyond =
                request.function() == 3
                        && request.first() + request.count() > Controller.INPUT_ONLY;
        if (beyond || !image.covers(request.first(), request.count()))
            return exception(request.function(), ILLEGAL_ADDRESS);
        var answer = head(request, 2 * request.count());
        for (int n = 0; n < request.count(); n++)
            answer.putShort((short) image.word(request.first() + n));
        return answer.flip();
    }

    private ByteBuffer bits(Request request) {
        if (request.count() < 1 || request.count() > MOST_BITS)
            return exception(request.function(), ILLEGAL_VALUE);
        if (request.first() + request.count() > Controller.BITS)
            return exception(request.function(), ILLEGAL_ADDRESS);
        int packed = 0;
        var at = now();
        for (int n = 0; n < request.count(); n++)
            if (controller.bit(request.first() + n, at)) packed |= 1 << n;
        return head(request, 1).put((byte) packed).flip();
    }

    private Instant now() {
        return plantClock.instant();
    }

    private static ByteBuffer head(Request request, int bytes) {
        return ByteBuffer.allocate(2 + bytes).put((byte) request.function()).put((byte) bytes);
    }

    private static ByteBuffer exception(int function, int code) {
        return ByteBuffer.wrap(new byte[] {(byte) (function | 0x80), (byte) code});
    }
}
