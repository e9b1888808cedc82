package io.windlass.agent.profile;

/// A 0-based protocol address, written in decimal or hexadecimal.
public record Address(int number) {
    public Address {
        if (number < 0 || number > 0xFFFF)
            throw new IllegalArgumentException("address " + number + " is not in 0..65535");
    }

    /// Reads `100` or `0x64`.
    ///
    /// @throws IllegalArgumentException if the text is not an address
    public static Address parse(String text) {
        return new Address(whole(text));
    }

    /// Reads the manuals' 1-based way, where the first digit names the table: `40001` and `400001`
    /// are both the holding register 0.
    static Address ofEntity(Function function, int entity) {
        int table = table(function);
        boolean six = entity >= 100_000 || table == 0;
        int first = table * (six ? 100_000 : 10_000) + 1;
        if (entity < first || entity - first >= (six ? 65_536 : 9_999))
            throw new IllegalArgumentException(
                    "%s: %d does not start at %d0001; a 0-based `address: %d` is written so"
                            .formatted(name(function), entity, table, entity));
        return new Address(entity - first);
    }

    private static int table(Function function) {
        return switch (function) {
            case COIL -> 0;
            case DISCRETE -> 1;
            case INPUT -> 3;
            case HOLDING -> 4;
        };
    }

    private static String name(Function function) {
        return function.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static int whole(String text) {
        try {
            return Integer.decode(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not an address", e);
        }
    }
}
