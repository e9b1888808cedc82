package io.windlass.settings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Short forms of long lists: `WT01..WT33`, `10.1.0.{1..33}`, `127.0.0.1:{15020..15052}`.
public final class Ranges {
    private static final int LONGEST = 65_536;
    private static final Pattern BRACES =
            Pattern.compile("([^{}]*)\\{(\\d{1,9})\\.\\.(\\d{1,9})}([^{}]*)");
    private static final Pattern ENDS = Pattern.compile("(.*?)(\\d{1,9})\\.\\.(.*?)(\\d{1,9})");

    private Ranges() {}

    /// Writes a range out, from its first number to its last, with leading zeros kept. A text
    /// without a range stands for itself.
    ///
    /// @throws IllegalArgumentException if a range runs backwards, is too long or cannot be read
    public static List<String> expand(String text) {
        var braces = BRACES.matcher(text);
        if (braces.matches())
            return list(text, braces.group(1), braces.group(2), braces.group(3), braces.group(4));
        var ends = ENDS.matcher(text);
        if (ends.matches() && ends.group(1).equals(ends.group(3)))
            return list(text, ends.group(1), ends.group(2), ends.group(4), "");
        if (text.contains("..") || text.contains("{") || text.contains("}"))
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a range such as WT01..WT33 or 10.1.0.{1..33}");
        return List.of(text);
    }

    private static List<String> list(
            String text, String before, String first, String last, String after) {
        int from = Integer.parseInt(first);
        int to = Integer.parseInt(last);
        if (to < from) throw new IllegalArgumentException("\"" + text + "\" runs backwards");
        if (to - from >= LONGEST)
            throw new IllegalArgumentException("\"" + text + "\" is longer than " + LONGEST);
        int width = first.startsWith("0") ? first.length() : 1;
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> before + padded(number, width) + after)
                .toList();
    }

    private static String padded(int number, int width) {
        var digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
