package io.windlass.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which of the known words was meant by a mistyped one.
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /// The known word with the fewest slips (a letter missing, added, wrong, or two swapped) from
    /// `word`, if they are few enough to be slips.
    public static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST) return Optional.empty();
        int tolerated = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .min(Comparator.comparingInt(candidate -> slips(word, candidate)))
                .filter(best -> slips(word, best) <= tolerated);
    }

    /// `; did you mean ...?` where something was meant, otherwise nothing.
    public static String hint(String word, Collection<String> known) {
        return of(word, known).map(meant -> "; did you mean `" + meant + "`?").orElse("");
    }

    private static int slips(String written, String meant) {
        var a = plain(written);
        var b = plain(meant);
        var before = new int[b.length() + 1];
        var last = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + wrong, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(a, i, b, j)) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
