package io.windlass.agent.profile;

import java.util.Set;

/// Under which of the map's conditions something is there: `old` or `not old`.
public record When(boolean negated, String condition) {
    private static final String NOT = "not ";

    /// Reads the written form.
    public static When parse(String text) {
        return text.startsWith(NOT)
                ? new When(true, text.substring(NOT.length()).strip())
                : new When(false, text);
    }

    /// Whether it is there, given the conditions that are met.
    public boolean holds(Set<String> met) {
        return met.contains(condition) != negated;
    }

    @Override
    public String toString() {
        return negated ? NOT + condition : condition;
    }
}
