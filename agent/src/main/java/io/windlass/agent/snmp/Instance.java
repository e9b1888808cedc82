package io.windlass.agent.snmp;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.Conversion;
import io.windlass.agent.profile.Raw;
import io.windlass.agent.profile.Scale;
import io.windlass.agent.snmp.Fetch.Got;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// One value that the agent keeps: where, and how it is read.
///
/// @param factor where a number is kept that the value is multiplied by
/// @param digits the scale that this instance has of its own
record Instance(
        OfferedSignal signal,
        OID value,
        Optional<OID> factor,
        Scale digits,
        Conversion conversion) {
    private sealed interface Amount {
        record Known(Raw raw) implements Amount {}

        record Unknown(Fault fault) implements Amount {}
    }

    Stream<OID> oids() {
        return Stream.concat(Stream.of(value), factor.stream());
    }

    Reading reading(Function<OID, Got> got) {
        return switch (amount(got.apply(value))) {
            case Amount.Unknown(var fault) -> bad(fault);
            case Amount.Known(var raw) ->
                    factor.isEmpty()
                            ? conversion.reading(signal.id(), raw, digits)
                            : multiplied(raw, got.apply(factor.get()));
        };
    }

    private Reading multiplied(Raw raw, Got factor) {
        return switch (amount(factor)) {
            case Amount.Unknown(var fault) -> bad(fault);
            case Amount.Known(var by) ->
                    by.value() < 0
                            ? bad(Fault.NOT_AVAILABLE)
                            : conversion.reading(
                                    signal.id(),
                                    new Raw(raw.value() * by.value(), raw.bits()),
                                    digits);
        };
    }

    private static Amount amount(Got got) {
        return switch (got) {
            case Got.None(var fault) -> new Amount.Unknown(fault);
            case Got.Value(var binding) when binding.isException() ->
                    new Amount.Unknown(Fault.NOT_AVAILABLE);
            case Got.Value(var binding) ->
                    Values.number(binding.getVariable())
                            .<Amount>map(Amount.Known::new)
                            .orElse(new Amount.Unknown(Fault.PROTOCOL));
        };
    }

    private Reading bad(Fault fault) {
        return new Reading.Bad(signal.id(), fault);
    }
}
