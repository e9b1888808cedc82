package io.windlass.agent.modbus;

import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.util.ModbusUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// The RTU frame that answers a request, among all that a line carries: noise when the direction
/// turns, an echo of the request, the rest of an older answer. Only a frame of the right unit,
/// function and length with a right checksum counts.
final class RtuFrame {
    /// What a line may carry before one stops listening; the longest frame has 256 bytes.
    static final int LONGEST = 512;

    private static final int CRC = 2;
    private static final int EXCEPTION = 0x80;

    private final Exchange exchange;
    private final byte[] bytes = new byte[2 * LONGEST];
    private int count;

    RtuFrame(Exchange exchange) {
        this.exchange = exchange;
    }

    /// The request as it goes over the line.
    static byte[] of(Exchange exchange) throws IOException {
        var request = exchange.request();
        request.setHeadless();
        var out = new ByteArrayOutputStream();
        request.writeTo(new DataOutputStream(out));
        var frame = out.toByteArray();
        out.write(crc(frame, 0, frame.length));
        return out.toByteArray();
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean overfull() {
        return count >= LONGEST;
    }

    /// Takes what came.
    ///
    /// @return the answer, once it is whole
    Optional<Reply> with(byte[] chunk, int length) throws IOException {
        System.arraycopy(chunk, 0, bytes, count, length);
        count += length;
        for (int at = 0; at + CRC < count; at++) {
            var reply = at(at);
            if (reply.isPresent()) return reply;
        }
        return Optional.empty();
    }

    private Optional<Reply> at(int at) throws IOException {
        int function = exchange.function().code();
        if (Byte.toUnsignedInt(bytes[at]) != exchange.unit()) return Optional.empty();
        int code = Byte.toUnsignedInt(bytes[at + 1]);
        if (code == (function | EXCEPTION)) return reply(at, Exchange.REFUSAL);
        return code == function
                ? reply(at, Exchange.DATA + exchange.expectedBytes())
                : Optional.empty();
    }

    /// @param length from the function code on
    private Optional<Reply> reply(int at, int length) throws IOException {
        int end = at + 1 + length;
        if (end + CRC > count
                || !Arrays.equals(crc(bytes, at, end - at), 0, CRC, bytes, end, end + CRC))
            return Optional.empty();
        var response = ModbusResponse.createModbusResponse(bytes[at + 1] & 0xFF);
        response.setHeadless();
        response.readFrom(new DataInputStream(new ByteArrayInputStream(bytes, at, 1 + length)));
        var reply = exchange.reply(response, length);
        return reply instanceof Reply.Failed ? Optional.empty() : Optional.of(reply);
    }

    /// j2mod's own takes a length, but reads it as an end.
    private static byte[] crc(byte[] bytes, int from, int length) {
        var crc =
                ModbusUtil.calculateCRC(Arrays.copyOfRange(bytes, from, from + length), 0, length);
        return new byte[] {(byte) crc[0], (byte) crc[1]};
    }
}
