package io.windlass.agent.modbus;

import io.windlass.agent.modbus.Answers.Found;
import io.windlass.agent.profile.ByteLayout;
import io.windlass.agent.profile.Conversion;
import io.windlass.agent.profile.Raw;
import io.windlass.agent.profile.Scale;
import io.windlass.agent.profile.Words;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;

/// Makes a signal's reading from the answers.
final class Decoder {
    /// SunSpec's "not implemented" for scale factors.
    private static final int NO_SCALE = Short.MIN_VALUE;

    private static final int MAX_EXPONENT = 10;

    private final Located located;
    private final Conversion conversion;
    private final ByteLayout usual;

    Decoder(Located located, ByteLayout usual) {
        this.located = located;
        this.conversion = located.register().conversion(located.sentinels());
        this.usual = usual;
    }

    Located located() {
        return located;
    }

    /// The reading from the one request that held the value and its scale factor.
    Reading decode(Answers answers) {
        return switch (answers.find(located.function(), located.whole())) {
            case Found.None(var fault) -> bad(fault);
            case Found.Held(var block, var words) -> decode(block, words);
        };
    }

    Reading bad(Fault fault) {
        return new Reading.Bad(located.signal(), fault);
    }

    private Reading decode(Extent block, Words words) {
        int at = located.value().first() - block.first();
        var raw = located.register().raw(words, at, usual);
        if (located.scaleFactor().isEmpty()) return conversion.reading(located.signal(), raw);
        int factor = located.scaleFactor().get().first() - block.first();
        return scaled(raw, (short) usual.bits(words, factor, 1));
    }

    private Reading scaled(Raw raw, int exponent) {
        if (exponent == NO_SCALE) return bad(Fault.NOT_AVAILABLE);
        return Math.abs(exponent) > MAX_EXPONENT
                ? bad(Fault.OUT_OF_RANGE)
                : conversion.reading(located.signal(), raw, Scale.tenTo(exponent));
    }
}
