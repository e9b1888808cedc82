package io.windlass.agent.modbus;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.Pace;
import io.windlass.agent.profile.Register;
import io.windlass.agent.profile.Sentinels;
import io.windlass.telemetry.SignalId;
import java.util.Optional;

/// A declared signal, and where it lies in one very device.
///
/// @param value never split
/// @param scaleFactor must come in the same request
record Located(
        Register register,
        SignalId signal,
        Sentinels sentinels,
        Extent value,
        Optional<Extent> scaleFactor) {
    /// One in a place that the profile knows.
    static Located fixed(Register register, Sentinels sentinels) {
        return new Located(
                register,
                register.signal(),
                sentinels,
                value(register, 0),
                scaleFactor(register, 0));
    }

    /// What must be read at once.
    Extent whole() {
        return scaleFactor.map(value::with).orElse(value);
    }

    Function function() {
        return register.function();
    }

    boolean isSlow() {
        return register.poll() == Pace.SLOW;
    }

    OfferedSignal offered() {
        return new OfferedSignal(signal, register.canonicalUnit(), "")
                .wrappingAt(register.modulus());
    }

    static Extent value(Register register, int shift) {
        int first = register.first() + shift;
        return new Extent(first, first + register.type().words());
    }

    static Optional<Extent> scaleFactor(Register register, int shift) {
        return register.scaleFactor()
                .map(address -> address.number() + shift)
                .map(first -> new Extent(first, first + 1));
    }
}
