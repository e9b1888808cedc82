package io.windlass.agent.modbus;

import com.ghgande.j2mod.modbus.msg.ExceptionResponse;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadCoilsRequest;
import com.ghgande.j2mod.modbus.msg.ReadCoilsResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.procimg.InputRegister;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.Words;
import io.windlass.telemetry.Fault;
import java.util.function.IntPredicate;

/// One request, and whether a response is the answer to it: j2mod checks neither the unit nor the
/// function nor the length.
record Exchange(int transaction, int unit, Function function, Extent extent) {
    /// Function code and byte count, before the data.
    static final int DATA = 2;

    /// Function code and exception code.
    static final int REFUSAL = 2;

    private static final int UNIT_MASK = 0xFF;

    ModbusRequest request() {
        int first = extent.first();
        int count = extent.length();
        var request =
                switch (function) {
                    case COIL -> new ReadCoilsRequest(first, count);
                    case DISCRETE -> new ReadInputDiscretesRequest(first, count);
                    case HOLDING -> new ReadMultipleRegistersRequest(first, count);
                    case INPUT -> new ReadInputRegistersRequest(first, count);
                };
        request.setUnitID(unit);
        request.setTransactionID(transaction);
        return request;
    }

    /// Whether a response with a header of Modbus TCP belongs to this request.
    boolean isAnsweredBy(ModbusResponse response) {
        return response.getTransactionID() == transaction
                && response.getProtocolID() == 0
                && (response.getUnitID() & UNIT_MASK) == unit;
    }

    /// Reads the response.
    ///
    /// @param received how many bytes came from the function code on: more than the answer has
    ///   belong to something else
    Reply reply(ModbusResponse response, int received) {
        if (response instanceof ExceptionResponse exception) return refusal(exception, received);
        boolean whole =
                response.getFunctionCode() == function.code()
                        && heldBytes(response) == expectedBytes()
                        && received == DATA + expectedBytes();
        return whole ? data(response) : garbage();
    }

    private Reply refusal(ExceptionResponse response, int received) {
        int function = response.getFunctionCode() & 0x7F;
        return function == this.function.code() && received == REFUSAL
                ? new Reply.Refused(response.getExceptionCode())
                : garbage();
    }

    /// How many bytes of data the answer has.
    int expectedBytes() {
        return function.ofBits() ? (extent.length() + 7) / 8 : 2 * extent.length();
    }

    /// The byte count that the answer declares; j2mod's own "data length" means something else for
    /// every type.
    private static int heldBytes(ModbusResponse response) {
        return switch (response) {
            case ReadCoilsResponse bits -> bits.getBitCount() / Byte.SIZE;
            case ReadInputDiscretesResponse bits -> bits.getBitCount() / Byte.SIZE;
            case ReadMultipleRegistersResponse words -> words.getByteCount();
            case ReadInputRegistersResponse words -> words.getByteCount();
            default -> -1;
        };
    }

    private Reply data(ModbusResponse response) {
        return switch (response) {
            case ReadCoilsResponse bits -> bits(bits::getCoilStatus);
            case ReadInputDiscretesResponse bits -> bits(bits::getDiscreteStatus);
            case ReadMultipleRegistersResponse words -> words(words.getRegisters());
            case ReadInputRegistersResponse words -> words(words.getRegisters());
            default -> garbage();
        };
    }

    private Reply bits(IntPredicate bit) {
        var bytes = new byte[2 * extent.length()];
        for (int i = 0; i < extent.length(); i++) {
            bytes[2 * i + 1] = (byte) (bit.test(i) ? 1 : 0);
        }
        return new Reply.Data(new Words(bytes));
    }

    private static Reply words(InputRegister[] registers) {
        var bytes = new byte[2 * registers.length];
        for (int i = 0; i < registers.length; i++) {
            System.arraycopy(registers[i].toBytes(), 0, bytes, 2 * i, 2);
        }
        return new Reply.Data(new Words(bytes));
    }

    static Reply garbage() {
        return new Reply.Failed(Fault.PROTOCOL);
    }
}
