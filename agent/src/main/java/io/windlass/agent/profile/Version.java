package io.windlass.agent.profile;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A version of dotted numbers: `6.4` is the same as `6.4.0` and less than `6.10`.
public record Version(List<BigInteger> numbers) {
    private static final Pattern DOTTED = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0,9}");

    public Version {
        numbers = List.copyOf(numbers);
    }

    /// Reads dotted numbers.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static Version parse(String text) {
        if (!DOTTED.matcher(text).matches())
            throw new IllegalArgumentException("\"" + text + "\" is not a version such as 6.4.0");
        return new Version(Arrays.stream(text.split("\\.")).map(BigInteger::new).toList());
    }

    /// The first version in a text: 6.3.1 of `v6.3.1-beta4`.
    static Optional<Version> in(String text) {
        var match = DOTTED.matcher(text);
        return match.find() ? Optional.of(parse(match.group())) : Optional.empty();
    }

    /// True if this one is not later than the other.
    boolean atMost(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = number(i).compareTo(other.number(i));
            if (order != 0) return order < 0;
        }
        return true;
    }

    private BigInteger number(int place) {
        return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
    }
}
