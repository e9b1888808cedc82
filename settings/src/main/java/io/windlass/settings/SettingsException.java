package io.windlass.settings;

import java.util.List;
import java.util.stream.Collectors;

/// A settings file is wrong. The message names every problem: `file:line:column: what`, the line
/// and a caret.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public SettingsException(List<Problem> problems) {
        super(problems.stream().map(Excerpt::of).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// Every problem found, in order of place.
    public List<Problem> problems() {
        return problems;
    }
}
