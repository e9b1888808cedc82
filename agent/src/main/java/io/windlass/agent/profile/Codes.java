package io.windlass.agent.profile;

import io.windlass.telemetry.OperatingState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// A vendor's codes and what they mean: `{0: standby, 1: run}`. The meaning is an [OperatingState]
/// or a number.
public record Codes(Map<Long, Double> meanings) {
    public static final Codes NONE = new Codes(Map.of());

    public Codes {
        meanings = Map.copyOf(meanings);
    }

    /// Reads codes and meanings as they are written.
    ///
    /// @throws IllegalArgumentException if a code is not a whole number, or a meaning is unknown
    public static Codes of(Map<String, String> written) {
        var meanings = new LinkedHashMap<Long, Double>();
        written.forEach((code, meaning) -> meanings.put(code(code), meaning(meaning)));
        return new Codes(meanings);
    }

    public boolean none() {
        return meanings.isEmpty();
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
