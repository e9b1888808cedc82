package io.windlass.agent.profile;

import java.util.Map;
import java.util.Optional;

/// A part of a scale that the device itself gives, row by row.
public sealed interface DeviceScale {
    Lookup at();

    /// How many decimal digits a number has: ENTITY-SENSOR's precision, Raritan's decimalDigits.
    record Digits(Lookup at) implements DeviceScale {}

    /// A power of ten.
    record Exponent(Lookup at) implements DeviceScale {}

    /// A factor; a negative one divides by its size (Rittal's VarScale).
    record Multiplier(Lookup at) implements DeviceScale {}

    record Divisor(Lookup at) implements DeviceScale {}

    /// Codes or units, and the factors they stand for.
    record Coded(Lookup at, Map<String, Scale> codes) implements DeviceScale {
        public Coded {
            codes = Map.copyOf(codes);
        }
    }

    /// The scale; empty if what stands there is none.
    default Optional<Scale> of(String text) {
        if (this instanceof Coded coded) return Optional.ofNullable(coded.codes().get(text));
        try {
            return Optional.of(of(Double.parseDouble(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Scale of(double number) {
        return switch (this) {
            case Digits _ -> Scale.tenTo(-whole(number));
            case Exponent _ -> Scale.tenTo(whole(number));
            case Multiplier _ -> number < 0 ? new Scale(1, -number) : new Scale(number, 1);
            case Divisor _ -> new Scale(1, number);
            case Coded _ -> throw new IllegalArgumentException("a code is no number");
        };
    }

    private static int whole(double number) {
        if (number != Math.rint(number) || Math.abs(number) > 18)
            throw new IllegalArgumentException(number + " is no exponent");
        return (int) number;
    }
}
