package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a Modbus device offers, and how it wants to be asked unless its line in the agent's file
/// says otherwise.
///
/// @param words which word of a number comes first, unless a signal says otherwise
/// @param gap how many undeclared registers may be read over to save a request
/// @param holes `avoid` reads nothing that is not declared: some devices spoil the next reply after
///   a read over a hole
/// @param block how many registers one request may ask for; a value and its scale factor stay
///   together even so
/// @param pause between requests
/// @param connectPause after connecting; as long as `pause` unless given
/// @param timeout of one request, in real time
/// @param retries how often a request that was met with silence is put again
/// @param slow how often what is marked `poll: slow` is read, in plant time
/// @param sentinels `standard` takes each integer type's "not implemented" of SunSpec as such
/// @param signals in fixed places
/// @param attributes texts that the device keeps about itself; SunSpec's are known without
/// @param sunspec in the models that the device turns out to have, the preferred ones first
public record ModbusMap(
        @Default("big") Endian words,
        @Default("big") Endian bytes,
        @Default("8") int gap,
        @Default("read") Holes holes,
        @Default("125") int block,
        @Default("0s") Duration pause,
        Optional<Duration> connectPause,
        Optional<Duration> timeout,
        @Default("0") int retries,
        @Default("60s") Duration slow,
        @Default("declared") Sentinels sentinels,
        @Default("[]") List<Register> signals,
        @Default("[]") List<Attribute> attributes,
        @Default("[]") List<Models> sunspec) {
    /// What to do about addresses that no signal declares.
    public enum Holes {
        READ,
        AVOID
    }

    public ModbusMap {
        if (gap < 0 || gap > 124) throw new IllegalArgumentException("gap: is 0..124");
        if (block < 4 || block > 125) throw new IllegalArgumentException("block: is 4..125");
        if (retries < 0 || retries > 9) throw new IllegalArgumentException("retries: is 0..9");
        if (!slow.isPositive()) throw new IllegalArgumentException("slow: is not positive");
        if (signals.isEmpty() && sunspec.isEmpty())
            throw new IllegalArgumentException("signals: there are none");
        signals = List.copyOf(signals);
        attributes = List.copyOf(attributes);
        sunspec = List.copyOf(sunspec);
        Duplicates.refuse(signals.stream().map(Register::signal).toList());
        Duplicates.refuse(attributes.stream().map(Attribute::name).toList());
    }

    public ByteLayout layout() {
        return new ByteLayout(words, bytes);
    }
}
