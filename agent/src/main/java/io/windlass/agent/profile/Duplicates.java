package io.windlass.agent.profile;

import java.util.HashSet;
import java.util.List;

/// Refuses what is declared twice.
final class Duplicates {
    private Duplicates() {}

    static void refuse(List<?> declared) {
        var seen = new HashSet<Object>();
        for (var one : declared) {
            if (!seen.add(one))
                throw new IllegalArgumentException("`" + one + "` is declared twice");
        }
    }
}
