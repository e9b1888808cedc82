package io.windlass.settings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A settings file that cannot be used. The message shows every problem, in the file's order; a
/// program prints it and exits 78.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    private final transient List<Problem> problems;

    public SettingsException(List<Problem> problems) {
        super(message(inOrder(problems)));
        this.problems = inOrder(problems);
    }

    /// What is wrong, in the order of the file; never empty.
    public List<Problem> problems() {
        return problems;
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        if (problems.isEmpty()) throw new IllegalArgumentException("no problem");
        return problems.stream()
                .distinct()
                .sorted(
                        Comparator.comparing((Problem problem) -> problem.place().file())
                                .thenComparingInt(problem -> problem.place().line())
                                .thenComparingInt(problem -> problem.place().column()))
                .toList();
    }

    private static String message(List<Problem> problems) {
        var shown =
                problems.stream()
                        .limit(SHOWN)
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n"));
        int more = problems.size() - SHOWN;
        return more > 0 ? shown + "\n... and " + more + " more" : shown;
    }
}
