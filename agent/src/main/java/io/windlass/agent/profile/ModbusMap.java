package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.time.Duration;
import java.util.List;

/// What a Modbus device offers, and how it wants to be asked.
///
/// @param words which word of a number comes first, unless a signal says otherwise
/// @param gap how many undeclared registers may be read over to save a request
/// @param holes `avoid` reads nothing that is not declared: some devices spoil the next reply after
///   a read over a hole
/// @param block how many registers one request may ask for
/// @param pause between requests, and after connecting
public record ModbusMap(
        @Default("big") Endian words,
        @Default("big") Endian bytes,
        @Default("8") int gap,
        @Default("read") Holes holes,
        @Default("125") int block,
        @Default("0s") Duration pause,
        List<Register> signals) {
    /// What to do about addresses that no signal declares.
    public enum Holes {
        READ,
        AVOID
    }

    public ModbusMap {
        if (gap < 0 || gap > 124) throw new IllegalArgumentException("gap: is 0..124");
        if (block < 4 || block > 125) throw new IllegalArgumentException("block: is 4..125");
        if (signals.isEmpty()) throw new IllegalArgumentException("signals: there are none");
        signals = List.copyOf(signals);
        Duplicates.refuse(signals.stream().map(Register::signal).toList());
    }

    public ByteLayout layout() {
        return new ByteLayout(words, bytes);
    }

    /// How many undeclared registers may lie within a request.
    public int bridged() {
        return holes == Holes.AVOID ? 0 : gap;
    }
}
