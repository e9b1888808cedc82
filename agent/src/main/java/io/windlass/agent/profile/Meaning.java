package io.windlass.agent.profile;

import io.windlass.settings.Default;
import io.windlass.telemetry.SignalId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// What a number means: the keys that every SNMP signal has, wherever its number is kept.
///
/// @param name canonical, or the profile's own with a `unit`
/// @param scale from the number to the canonical unit
/// @param offset added after the scale
/// @param notAvailable numbers or texts by which the device says that it has no value; numbers in
///   decimal are before the scale, in hexadecimal the bits
/// @param unsigned a negative number means "not available"
/// @param valid `[min, max]` in the canonical unit
/// @param states what the device's codes or words mean
/// @param wrap where a counter starts again at 0, before the scale
/// @param poll `slow` for what hardly changes: read every `slow` of the map only
public record Meaning(
        String name,
        Optional<String> unit,
        @Default("1") Scale scale,
        @Default("0") double offset,
        @Default("[]") List<String> notAvailable,
        @Default("false") boolean unsigned,
        @Default("[]") List<Double> valid,
        @Default("{}") Map<String, String> states,
        Optional<Double> wrap,
        @Default("fast") Pace poll) {
    private static final String NUMBER = "0x.*|[-+]?\\.?\\d.*";

    public Meaning {
        SignalId.of(name);
        notAvailable = List.copyOf(notAvailable);
        valid = List.copyOf(valid);
        states = Map.copyOf(states);
        Units.of(name, unit);
        Span.of(valid);
        Codes.ofWords(states);
        sentinels(notAvailable);
        if (wrap.isPresent() && !(wrap.get() > 0))
            throw new IllegalArgumentException("wrap: is a number above 0");
    }

    /// The canonical unit of the readings.
    public String canonicalUnit() {
        return Units.of(name, unit);
    }

    public Conversion conversion() {
        return new Conversion(
                scale,
                offset,
                sentinels(notAvailable),
                unsigned,
                Span.of(valid),
                Codes.ofWords(states));
    }

    /// Where the counter starts again, in the canonical unit.
    ///
    /// @param device the part of the scale that the device gives
    public OptionalDouble modulus(Scale device) {
        return wrap.map(at -> OptionalDouble.of(scale.apply(device.apply(at))))
                .orElse(OptionalDouble.empty());
    }

    /// The texts that stand for no value, in lower case.
    public Set<String> absentWords() {
        return notAvailable.stream()
                .filter(text -> !text.matches(NUMBER))
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Sentinel> sentinels(List<String> written) {
        return written.stream()
                .filter(text -> text.matches(NUMBER))
                .map(Meaning::sentinel)
                .toList();
    }

    private static Sentinel sentinel(String text) {
        try {
            return Sentinel.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("notAvailable: " + e.getMessage(), e);
        }
    }
}
