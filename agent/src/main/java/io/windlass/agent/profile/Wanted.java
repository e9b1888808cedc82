package io.windlass.agent.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one thing about a row must be: `5`, `not 5`, `/Phase (?<phase>L[123])/` (the whole text) or
/// `not /.../`.
public record Wanted(boolean negated, String literal, Optional<Regex> regex) {
    private static final String NOT = "not ";

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if it is a regular expression that cannot be read
    public static Wanted parse(String text) {
        boolean negated = text.startsWith(NOT);
        var rest = negated ? text.substring(NOT.length()) : text;
        boolean isRegex = rest.length() > 1 && rest.startsWith("/") && rest.endsWith("/");
        return isRegex
                ? new Wanted(
                        negated, "", Optional.of(Regex.parse(rest.substring(1, rest.length() - 1))))
                : new Wanted(negated, rest, Optional.empty());
    }

    /// What the groups of the expression are called.
    Set<String> groups() {
        return regex.map(r -> r.pattern().namedGroups().keySet()).orElse(Set.of());
    }

    /// True if the text is as wanted; then what the groups caught is added to `caught`.
    boolean admits(String text, Map<String, String> caught) {
        if (regex.isEmpty()) return literal.equals(text) != negated;
        var match = regex.get().pattern().matcher(text);
        if (!match.matches()) return negated;
        for (var group : groups()) {
            var found = match.group(group);
            caught.put(group, found == null ? "" : found);
        }
        return !negated;
    }
}
