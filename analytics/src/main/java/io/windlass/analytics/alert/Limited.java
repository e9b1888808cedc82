package io.windlass.analytics.alert;

/// How many turbines a grid limit cost energy, and where the limit came from.
public record Limited(int turbines, int of, LimitSource source) {
    /// Where a limit was set.
    public enum LimitSource {
        /// No energy was lost to a limit.
        NONE,
        /// At the turbines.
        TURBINES,
        /// At the grid connection of the park; the turbines have none of their own.
        PARK,
        /// The stored figures do not say.
        UNKNOWN
    }

    public static final Limited NOTHING = new Limited(0, 0, LimitSource.NONE);

    /// Of both together.
    Limited plus(Limited other) {
        return new Limited(turbines + other.turbines, of + other.of, wider(other));
    }

    /// The most at once, for spans that follow each other.
    Limited most(Limited other) {
        return new Limited(
                Math.max(turbines, other.turbines), Math.max(of, other.of), wider(other));
    }

    private LimitSource wider(Limited other) {
        return source.compareTo(other.source) >= 0 ? source : other.source;
    }
}
