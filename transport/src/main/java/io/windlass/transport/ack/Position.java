package io.windlass.transport.ack;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a sample stands: under which birth it was encoded, and its offset in the spool.
///
/// @param birth 8 lower-case hex digits, a hash of epoch and alias table
public record Position(String birth, long offset) {
    private static final Pattern BIRTH = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8}):(0|[1-9][0-9]{0,17})");

    public Position {
        if (!BIRTH.matcher(birth).matches())
            throw new IllegalArgumentException("birth \"" + birth + "\" is not 8 hex digits");
        if (offset < 0) throw new IllegalArgumentException("offset " + offset);
    }

    /// `birth:offset`
    public String text() {
        return birth + ":" + offset;
    }

    public static Optional<Position> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) return Optional.empty();
        return Optional.of(new Position(match.group(1), Long.parseLong(match.group(2))));
    }
}
