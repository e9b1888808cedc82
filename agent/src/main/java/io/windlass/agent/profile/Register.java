package io.windlass.agent.profile;

import io.windlass.settings.Default;
import io.windlass.telemetry.SignalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A signal of a Modbus device, as a profile declares it.
///
/// @param name canonical, or the profile's own with a `unit`
/// @param component such as `phase.L1`; empty for the device itself
/// @param address 0-based; or else `holding: 40001` or `input: 30001` as manuals print it
/// @param words which word of a number comes first, where it differs from the map's
/// @param bits picks bits of an unsigned number
/// @param scale from the number to the canonical unit
/// @param scaleFactor where a power of ten stands (int16, same table), read in the same request
/// @param notAvailable values by which the device says that it has none
/// @param unsigned a negative number means "not available"
/// @param valid `[min, max]` in the canonical unit
/// @param states what the device's codes mean
public record Register(
        String name,
        @Default("''") String component,
        Optional<String> unit,
        Optional<Address> address,
        Optional<Integer> holding,
        Optional<Integer> input,
        @Default("holding") Function function,
        NumberType type,
        Optional<Endian> words,
        Optional<Endian> bytes,
        Optional<BitRange> bits,
        @Default("1") Scale scale,
        @Default("0") double offset,
        Optional<Address> scaleFactor,
        @Default("[]") List<Sentinel> notAvailable,
        @Default("false") boolean unsigned,
        @Default("[]") List<Double> valid,
        @Default("{}") Map<String, String> states) {
    public Register {
        if (input.isPresent()) function = Function.INPUT;
        address = Optional.of(located(address, holding, input));
        notAvailable = List.copyOf(notAvailable);
        valid = List.copyOf(valid);
        states = Map.copyOf(states);
        Units.of(name, unit);
        Span.of(valid);
        Codes.of(states);
        if (bits.isPresent() && !type.isUnsigned())
            throw new IllegalArgumentException("bits: are picked from unsigned types only");
        if (function.ofBits() && type != NumberType.BOOL)
            throw new IllegalArgumentException("type: coils and discrete inputs are of type bool");
        if (address.get().number() + type.words() > 0x10000)
            throw new IllegalArgumentException("address: the number ends beyond 65535");
    }

    public SignalId signal() {
        return new SignalId(component, name);
    }

    /// The canonical unit of the readings.
    public String canonicalUnit() {
        return Units.of(name, unit);
    }

    /// The 0-based address of the first register or bit.
    public int first() {
        return address.orElseThrow().number();
    }

    public Conversion conversion() {
        return new Conversion(
                scale, offset, notAvailable, unsigned, Span.of(valid), Codes.of(states));
    }

    /// The byte order, given what is usual for the device.
    public ByteLayout layout(ByteLayout usual) {
        return new ByteLayout(words.orElse(usual.words()), bytes.orElse(usual.bytes()));
    }

    /// The number that starts at a word as received.
    public Raw raw(Words data, int at, ByteLayout usual) {
        long bits = layout(usual).bits(data, at, type.words());
        return this.bits.isPresent()
                ? Raw.of(this.bits.get().of(bits))
                : new Raw(type.value(bits), bits);
    }

    private static Address located(
            Optional<Address> address, Optional<Integer> holding, Optional<Integer> input) {
        long given =
                java.util.stream.Stream.of(address, holding, input)
                        .filter(Optional::isPresent)
                        .count();
        if (given != 1)
            throw new IllegalArgumentException(
                    "give exactly one of `address`, `holding` and `input`");
        return address.or(() -> holding.map(e -> Address.ofEntity(Function.HOLDING, e)))
                .or(() -> input.map(e -> Address.ofEntity(Function.INPUT, e)))
                .orElseThrow();
    }
}
