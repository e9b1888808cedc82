package io.windlass.analytics.period;

import java.util.Locale;
import java.util.Optional;

/// How long a period is. Each is the sum of the next finer.
public enum Grain {
    /// The settlement period of the portfolio, 15 min by default.
    SETTLEMENT,
    HOUR,
    /// A local calendar day: 23, 24 or 25 hours.
    DAY,
    MONTH,
    /// A local calendar year; the running one is the year to date.
    YEAR;

    /// The name in the database and the API: `day`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grain> ofLabel(String label) {
        for (var grain : values()) {
            if (grain.label().equals(label)) return Optional.of(grain);
        }
        return Optional.empty();
    }

    /// What it is the sum of; itself for the finest.
    Grain finer() {
        return switch (this) {
            case SETTLEMENT, HOUR -> SETTLEMENT;
            case DAY -> HOUR;
            case MONTH -> DAY;
            case YEAR -> MONTH;
        };
    }
}
