package io.windlass.agent.profile;

import io.windlass.settings.Default;
import io.windlass.telemetry.SignalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A signal of a Modbus device, as a profile declares it.
///
/// @param name canonical, or the profile's own with a `unit`
/// @param component such as `phase.L1`; empty for the device itself
/// @param address 0-based; or else `holding: 40001`, `input: 30001`, `coil: 1` or `discrete: 10001`
///   as manuals print it; in a SunSpec model the offset from its ID register
/// @param words which word of a number comes first, where it differs from the map's
/// @param bits picks bits of an unsigned number
/// @param scale from the number to the canonical unit
/// @param scaleFactor where a power of ten stands (int16, same table), read in the same request
/// @param notAvailable values by which the device says that it has none; the bits of one in
///   hexadecimal are the whole number's, before any are picked
/// @param unsigned a negative number means "not available"
/// @param valid `[min, max]` in the canonical unit
/// @param states what the device's codes mean
/// @param wrap where a counter starts again at 0, before the scale
/// @param poll `slow` for what hardly changes: read every `slow` of the map only
public record Register(
        String name,
        @Default("''") String component,
        Optional<String> unit,
        Optional<Address> address,
        Optional<Integer> holding,
        Optional<Integer> input,
        Optional<Integer> coil,
        Optional<Integer> discrete,
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
        @Default("{}") Map<String, String> states,
        Optional<Double> wrap,
        @Default("fast") Pace poll) {
    public Register {
        var located =
                TableAddress.of(
                        address,
                        function,
                        Map.of(
                                Function.HOLDING, holding,
                                Function.INPUT, input,
                                Function.COIL, coil,
                                Function.DISCRETE, discrete));
        address = Optional.of(located.address());
        function = located.function();
        notAvailable = List.copyOf(notAvailable);
        valid = List.copyOf(valid);
        states = Map.copyOf(states);
        new SignalId(component.replace(Models.NTH, "1"), name);
        Units.of(name, unit);
        Span.of(valid);
        Codes.of(states);
        if (bits.isPresent() && !type.isUnsigned())
            throw new IllegalArgumentException("bits: are picked from unsigned types only");
        if (bits.isPresent() && bits.get().last() >= Short.SIZE * type.words())
            throw new IllegalArgumentException("bits: the type has no bit " + bits.get().last());
        if (function.ofBits() && type != NumberType.BOOL)
            throw new IllegalArgumentException("type: coils and discrete inputs are of type bool");
        if (address.get().number() + type.words() > 0x10000)
            throw new IllegalArgumentException("address: the number ends beyond 65535");
        if (wrap.isPresent() && !(wrap.get() > 0))
            throw new IllegalArgumentException("wrap: is a number above 0");
        if (wrap.isPresent() && scaleFactor.isPresent())
            throw new IllegalArgumentException("wrap: is not known where the device has the scale");
        if (scaleFactor.isPresent() && function.ofBits())
            throw new IllegalArgumentException("scaleFactor: a bit has none");
        if (scaleFactor.isPresent() && span(located.address(), type, scaleFactor.get()) > 125)
            throw new IllegalArgumentException(
                    "scaleFactor: is too far from the value to be read in one request");
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

    /// Where a counter starts again at 0, in the canonical unit.
    public OptionalDouble modulus() {
        return wrap.isPresent()
                ? OptionalDouble.of(scale.apply(wrap.get()))
                : OptionalDouble.empty();
    }

    /// How its readings are made.
    ///
    /// @param sentinels whether the type's own "not implemented" counts beside the declared ones
    public Conversion conversion(Sentinels sentinels) {
        var none = new ArrayList<>(notAvailable);
        if (sentinels == Sentinels.STANDARD) type.notImplemented().ifPresent(none::add);
        return new Conversion(scale, offset, none, unsigned, Span.of(valid), Codes.of(states));
    }

    /// The byte order, given what is usual for the device.
    public ByteLayout layout(ByteLayout usual) {
        return new ByteLayout(words.orElse(usual.words()), bytes.orElse(usual.bytes()));
    }

    /// The number that starts at a word as received.
    public Raw raw(Words data, int at, ByteLayout usual) {
        long whole = layout(usual).bits(data, at, type.words());
        double value = bits.isPresent() ? bits.get().of(whole) : type.value(whole);
        return new Raw(value, whole);
    }

    private static int span(Address value, NumberType type, Address scaleFactor) {
        int first = Math.min(value.number(), scaleFactor.number());
        return Math.max(value.number() + type.words(), scaleFactor.number() + 1) - first;
    }
}
