package io.windlass.agent.profile;

import io.windlass.settings.Default;
import io.windlass.telemetry.SignalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A signal that an SNMP agent keeps in one fixed place.
///
/// @param oid of the instance, so it usually ends in `.0`; the other keys are those of [Register]
public record Scalar(
        String name,
        @Default("''") String component,
        Optional<String> unit,
        Oid oid,
        @Default("1") Scale scale,
        @Default("0") double offset,
        @Default("[]") List<Sentinel> notAvailable,
        @Default("false") boolean unsigned,
        @Default("[]") List<Double> valid,
        @Default("{}") Map<String, String> states) {
    public Scalar {
        notAvailable = List.copyOf(notAvailable);
        valid = List.copyOf(valid);
        states = Map.copyOf(states);
        Units.of(name, unit);
        Span.of(valid);
        Codes.of(states);
    }

    public SignalId signal() {
        return new SignalId(component, name);
    }

    /// The canonical unit of the readings.
    public String canonicalUnit() {
        return Units.of(name, unit);
    }

    public Conversion conversion() {
        return new Conversion(
                scale, offset, notAvailable, unsigned, Span.of(valid), Codes.of(states));
    }
}
