package io.windlass.agent.modbus;

import io.windlass.agent.modbus.Answers.Found;
import io.windlass.agent.profile.ByteLayout;
import io.windlass.agent.profile.Conversion;
import io.windlass.agent.profile.Register;
import io.windlass.agent.profile.Scale;
import io.windlass.agent.profile.Words;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;

/// Makes a signal's reading from the answers.
final class Decoder {
    /// SunSpec's "not implemented" for scale factors.
    private static final int NO_SCALE = Short.MIN_VALUE;

    private static final int MAX_EXPONENT = 10;

    private final Register register;
    private final SignalId signal;
    private final Conversion conversion;
    private final ByteLayout usual;

    Decoder(Register register, ByteLayout usual) {
        this.register = register;
        this.signal = register.signal();
        this.conversion = register.conversion();
        this.usual = usual;
    }

    Reading decode(Answers answers) {
        var value = Planner.value(register);
        var around = Planner.scaleFactor(register).stream().reduce(value, Extent::with);
        return switch (answers.find(register.function(), around, value)) {
            case Found.None(var fault) -> bad(fault);
            case Found.Held(var data, int at) ->
                    register.scaleFactor().isEmpty()
                            ? conversion.reading(signal, register.raw(data, at, usual))
                            : scaled(answers, around, data, at);
        };
    }

    private Reading scaled(Answers answers, Extent around, Words data, int at) {
        var factor = Planner.scaleFactor(register).getFirst();
        return switch (answers.find(register.function(), around, factor)) {
            case Found.None(var fault) -> bad(fault);
            case Found.Held(var factorData, int factorAt) -> {
                int exponent = (short) usual.bits(factorData, factorAt, 1);
                yield Math.abs(exponent) > MAX_EXPONENT
                        ? bad(exponent == NO_SCALE ? Fault.NOT_AVAILABLE : Fault.OUT_OF_RANGE)
                        : conversion.reading(
                                signal, register.raw(data, at, usual), Scale.tenTo(exponent));
            }
        };
    }

    private Reading bad(Fault fault) {
        return new Reading.Bad(signal, fault);
    }
}
