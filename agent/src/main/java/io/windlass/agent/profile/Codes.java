package io.windlass.agent.profile;

import io.windlass.telemetry.OperatingState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// A vendor's codes and what they mean: `{0: standby, 1: run}`. The meaning is an [OperatingState]
/// or a number.
///
/// @param words what texts mean, in lower case
public record Codes(Map<Long, Double> meanings, Map<String, Double> words) {
    public static final Codes NONE = new Codes(Map.of(), Map.of());

    public Codes {
        meanings = Map.copyOf(meanings);
        words = Map.copyOf(words);
    }

    /// Reads codes and meanings as they are written.
    ///
    /// @throws IllegalArgumentException if a code is not a whole number, or a meaning is unknown
    public static Codes of(Map<String, String> written) {
        var meanings = new LinkedHashMap<Long, Double>();
        written.forEach((code, meaning) -> meanings.put(code(code), meaning(meaning)));
        return new Codes(meanings, Map.of());
    }

    /// The same for devices that may say words instead of codes: `{on: 1, off: 0}`.
    ///
    /// @throws IllegalArgumentException if a meaning is unknown
    public static Codes ofWords(Map<String, String> written) {
        var numbers = new LinkedHashMap<String, String>();
        var words = new LinkedHashMap<String, Double>();
        written.forEach((code, meaning) -> {
            if (code.matches("[-+]?(0x)?\\d.*")) numbers.put(code, meaning);
            else words.put(code.strip().toLowerCase(Locale.ROOT), meaning(meaning));
        });
        return new Codes(of(numbers).meanings(), words);
    }

    public boolean none() {
        return meanings.isEmpty() && words.isEmpty();
    }

    /// The meaning of a word; empty if the profile does not know it.
    public OptionalDouble meaningOf(String word) {
        var meaning = words.get(word.strip().toLowerCase(Locale.ROOT));
        return meaning == null ? OptionalDouble.empty() : OptionalDouble.of(meaning);
    }

    /// The meaning of a raw value; empty if the profile does not know the code.
    public OptionalDouble meaning(double raw) {
        var meaning = raw == Math.rint(raw) ? meanings.get((long) raw) : null;
        return meaning == null ? OptionalDouble.empty() : OptionalDouble.of(meaning);
    }

    private static long code(String text) {
        try {
            return Long.decode(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("states: " + text + " is not a whole number", e);
        }
    }

    private static double meaning(String text) {
        for (var state : OperatingState.values()) {
            if (state.name().equals(text.toUpperCase(Locale.ROOT))) return state.code();
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "states: " + text + " is neither an operating state nor a number", e);
        }
    }
}
