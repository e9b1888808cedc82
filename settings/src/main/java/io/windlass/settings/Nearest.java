package io.windlass.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What was probably meant.
public final class Nearest {
    private Nearest() {}

    /// The known word that is nearest by edits (Levenshtein), if it is near enough to be a slip.
    public static Optional<String> of(String word, Collection<String> known) {
        int most = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(k -> edits(word, k) <= most)
                .min(Comparator.comparingInt((String k) -> edits(word, k)).thenComparing(k -> k));
    }

    /// `; did you mean "x"?` or nothing.
    public static String hint(String word, Collection<String> known) {
        return of(word, known).map(k -> "; did you mean \"" + k + "\"?").orElse("");
    }

    private static int edits(String a, String b) {
        var from = a.toLowerCase(Locale.ROOT);
        var to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) row[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int swap = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
