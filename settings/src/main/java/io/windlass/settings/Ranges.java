package io.windlass.settings;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Many names in one: `WT01..WT33`, `10.1.0.{1..33}:502`, `127.0.0.1:{15020..15052}`.
public final class Ranges {
    private static final int MOST = 100_000;
    private static final Pattern BRACES = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)}");
    private static final Pattern PLAIN = Pattern.compile("(.*?)(\\d+)\\.\\.(.*?)(\\d+)");

    private Ranges() {}

    /// All that the text stands for, in order; plain text stands for itself. Zero-padding is kept.
    ///
    /// @throws IllegalArgumentException if the range runs backwards, is too long or joins different
    ///   names
    public static List<String> expand(String text) {
        var braces = BRACES.matcher(text);
        if (braces.find()) {
            var rest = text.substring(braces.end());
            if (rest.contains("{")) throw new IllegalArgumentException(text + " has two ranges");
            var head = text.substring(0, braces.start());
            return numbers(text, braces.toMatchResult(), 1, 2).map(n -> head + n + rest).toList();
        }
        var plain = PLAIN.matcher(text);
        if (!plain.matches()) return List.of(text);
        if (!plain.group(1).equals(plain.group(3)))
            throw new IllegalArgumentException(
                    text + " joins \"" + plain.group(1) + "\" and \"" + plain.group(3) + "\"");
        return numbers(text, plain.toMatchResult(), 2, 4).map(n -> plain.group(1) + n).toList();
    }

    private static Stream<String> numbers(String text, MatchResult range, int from, int to) {
        int first = number(text, range.group(from));
        int last = number(text, range.group(to));
        if (last < first) throw new IllegalArgumentException(text + " runs backwards");
        if (last - first >= MOST)
            throw new IllegalArgumentException(text + " is more than " + MOST + " long");
        var form =
                range.group(from).startsWith("0") ? "%0" + range.group(from).length() + "d" : "%d";
        return IntStream.rangeClosed(first, last).mapToObj(form::formatted);
    }

    private static int number(String text, String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " has a number that is too large", e);
        }
    }
}
