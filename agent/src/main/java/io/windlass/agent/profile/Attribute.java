package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.Map;
import java.util.Optional;

/// A text that a Modbus device keeps about itself, two characters a register.
///
/// @param name which of the things that one wants to know of a device
/// @param address 0-based; or else `holding: 40001` or `input: 30001` as manuals print it
/// @param length in registers
public record Attribute(
        Name name,
        Optional<Address> address,
        Optional<Integer> holding,
        Optional<Integer> input,
        @Default("holding") Function function,
        int length) {
    /// What one wants to know of a device.
    public enum Name {
        MANUFACTURER,
        MODEL,
        SERIAL,
        FIRMWARE
    }

    public Attribute {
        var entities = Map.of(Function.HOLDING, holding, Function.INPUT, input);
        var located = TableAddress.of(address, function, entities);
        address = Optional.of(located.address());
        function = located.function();
        if (function.ofBits()) throw new IllegalArgumentException("function: bits are no text");
        if (length < 1 || length > 125) throw new IllegalArgumentException("length: is 1..125");
        if (located.address().number() + length > 0x10000)
            throw new IllegalArgumentException("address: the text ends beyond 65535");
    }

    /// One among the holding registers.
    public static Attribute holding(Name name, int first, int length) {
        return new Attribute(
                name,
                Optional.of(new Address(first)),
                Optional.empty(),
                Optional.empty(),
                Function.HOLDING,
                length);
    }

    /// The 0-based address of the first register.
    public int first() {
        return address.orElseThrow().number();
    }
}
