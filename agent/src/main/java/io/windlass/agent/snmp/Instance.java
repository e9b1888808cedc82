package io.windlass.agent.snmp;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.Addend;
import io.windlass.agent.profile.Conversion;
import io.windlass.agent.profile.Meaning;
import io.windlass.agent.profile.Raw;
import io.windlass.agent.profile.Scale;
import io.windlass.agent.profile.Source;
import io.windlass.agent.snmp.Fetch.Got;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snmp4j.smi.OID;

/// One value that the agent keeps: where, and how it is read.
final class Instance {
    /// How agents write that there is no value.
    private static final Set<String> ABSENT =
            Set.of(
                    "",
                    "-",
                    "--",
                    "---",
                    "n/a",
                    "na",
                    "n.a.",
                    "nan",
                    "none",
                    "null",
                    "unknown",
                    "not available",
                    "not-available",
                    "notavailable",
                    "not supported",
                    "not-supported",
                    "notsupported",
                    "unavailable",
                    "invalid");

    private final OfferedSignal signal;
    private final Places places;
    private final Values values;
    private final double plusTimes;
    private final Conversion bare;
    private final Scale device;
    private final Set<String> absent;

    /// @param device the scale that the device itself gives
    Instance(OfferedSignal signal, Places places, Meaning meaning, Source source, Scale device) {
        this.signal = signal;
        this.places = places;
        this.values = new Values(source, signal.unit());
        this.plusTimes = source.plus().map(Addend::times).orElse(0.0);
        this.bare = meaning.conversion();
        this.device = device;
        this.absent = meaning.absentWords();
    }

    OfferedSignal signal() {
        return signal;
    }

    Places places() {
        return places;
    }

    Reading reading(Function<OID, Got> got) {
        return switch (said(got.apply(places.value()))) {
            case Said.Nothing(var fault) -> bad(fault);
            case Said.Word(var text) -> word(text);
            case Said.Figure(var raw, var unit) ->
                    bare.absent(raw) ? bad(Fault.NOT_AVAILABLE) : whole(raw, unit, got);
        };
    }

    /// The number with what belongs to it: `(value + plus × times) × factor`.
    private Reading whole(Raw raw, Optional<Scale> unit, Function<OID, Got> got) {
        var plus = places.plus().map(got).map(this::said);
        var factor = places.factor().map(got).map(this::said);
        var fault = plus.flatMap(Instance::fault).or(() -> factor.flatMap(Instance::fault));
        if (fault.isPresent()) return bad(fault.get());
        double sum = raw.value() + plus.map(Instance::value).orElse(0.0) * plusTimes;
        var number = new Raw(sum * factor.map(Instance::value).orElse(1.0), raw.bits());
        return unit.isPresent()
                ? bare.withScale(unit.get()).reading(signal.id(), number)
                : bare.reading(signal.id(), number, device);
    }

    private Said said(Got got) {
        return switch (got) {
            case Got.None(var fault) -> new Said.Nothing(fault);
            case Got.Value(var binding) when binding.isException() ->
                    new Said.Nothing(Fault.NOT_AVAILABLE);
            case Got.Value(var binding) -> values.said(binding.getVariable());
        };
    }

    private Reading word(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var meaning = bare.codes().meaningOf(lower);
        if (meaning.isPresent()) return new Reading.Good(signal.id(), meaning.getAsDouble());
        if (absent.contains(lower) || ABSENT.contains(lower)) return bad(Fault.NOT_AVAILABLE);
        return bad(bare.codes().none() ? Fault.PROTOCOL : Fault.OUT_OF_RANGE);
    }

    private static Optional<Fault> fault(Said part) {
        return switch (part) {
            case Said.Figure(var raw, var _) ->
                    raw.value() < 0 ? Optional.of(Fault.NOT_AVAILABLE) : Optional.empty();
            case Said.Word _ -> Optional.of(Fault.PROTOCOL);
            case Said.Nothing(var fault) -> Optional.of(fault);
        };
    }

    private static double value(Said part) {
        return part instanceof Said.Figure(var raw, var _) ? raw.value() : Double.NaN;
    }

    private Reading bad(Fault fault) {
        return new Reading.Bad(signal.id(), fault);
    }
}
