package io.windlass.agent.profile;

import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.util.List;
import java.util.Optional;

/// From what a device said to a reading in the canonical unit, or to the reason why there is none.
///
/// @param unsigned the quantity cannot be negative; a device that says so means "not available"
/// @param codes if there are any, only these are values
public record Conversion(
        Scale scale,
        double offset,
        List<Sentinel> notAvailable,
        boolean unsigned,
        Optional<Span> valid,
        Codes codes) {
    public Conversion {
        notAvailable = List.copyOf(notAvailable);
    }

    /// The same with another scale.
    public Conversion withScale(Scale other) {
        return new Conversion(other, offset, notAvailable, unsigned, valid, codes);
    }

    public Reading reading(SignalId signal, Raw raw) {
        return reading(signal, raw, Scale.ONE);
    }

    /// The reading, where the device itself gives a part of the scale.
    public Reading reading(SignalId signal, Raw raw, Scale deviceScale) {
        if (absent(raw)) return new Reading.Bad(signal, Fault.NOT_AVAILABLE);
        if (!codes.none()) return coded(signal, raw);
        double value = scale.apply(deviceScale.apply(raw.value())) + offset;
        boolean inRange =
                Double.isFinite(value) && (valid.isEmpty() || valid.get().contains(value));
        return inRange
                ? new Reading.Good(signal, value)
                : new Reading.Bad(signal, Fault.OUT_OF_RANGE);
    }

    private Reading coded(SignalId signal, Raw raw) {
        var meaning = codes.meaning(raw.value());
        return meaning.isPresent()
                ? new Reading.Good(signal, meaning.getAsDouble())
                : new Reading.Bad(signal, Fault.OUT_OF_RANGE);
    }

    /// True if the device says by this number that it has none.
    public boolean absent(Raw raw) {
        return Double.isNaN(raw.value())
                || (unsigned && raw.value() < 0)
                || notAvailable.stream().anyMatch(s -> s.matches(raw));
    }
}
