package io.windlass.agent.profile;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression as `java.util.regex` has it.
public record Regex(Pattern pattern) {
    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException saying where the text is no regular expression
    public static Regex parse(String text) {
        try {
            return new Regex(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "`%s` is not a regular expression: %s near index %d"
                            .formatted(text, e.getDescription(), e.getIndex()),
                    e);
        }
    }

    /// True if it is found anywhere in the text.
    public boolean in(String text) {
        return pattern.matcher(text).find();
    }
}
