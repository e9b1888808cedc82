package io.windlass.analytics.plant;

import java.util.List;

/// The plant is described in a way that cannot be right. Holds every problem found, not the first.
public final class InvalidPlant extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String text;

    public InvalidPlant(List<String> problems) {
        super(String.join("\n", problems));
        text = String.join("\n", problems);
    }

    /// One line each, naming the thing and the value.
    public List<String> problems() {
        return text.lines().toList();
    }

    static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) throw new InvalidPlant(problems);
    }
}
