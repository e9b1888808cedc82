package io.windlass.analytics.share;

import io.windlass.analytics.plant.Term;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/// The energy that a contract plans for a calendar year, spread evenly over its days. A contract
/// that is in force for part of the year plans that part of it.
///
/// @param annual for a whole year, in mWh
public record Plan(long annual, Term term, Year year) {
    private static final double HOURS_PER_DAY = 24;
    private static final double MILLI = 1_000;

    /// The mean power of a whole year, in W.
    public double meanWatts() {
        return annual / (MILLI * HOURS_PER_DAY * year.length());
    }

    /// Planned for this year, in mWh.
    public double whole() {
        return due(year.plusYears(1).atDay(1));
    }

    /// Planned to be delivered before a day, in mWh.
    public double due(LocalDate day) {
        return (double) annual * daysBefore(day) / year.length();
    }

    /// Delivered beyond what was due before a day, in mWh; below 0 when it is behind.
    public double ahead(long delivered, LocalDate day) {
        return delivered - due(day);
    }

    private long daysBefore(LocalDate day) {
        var first = later(year.atDay(1), term.first().orElse(LocalDate.MIN));
        var end = earlier(day, year.plusYears(1).atDay(1));
        var last = term.last().orElse(LocalDate.MAX);
        if (last.isBefore(end)) end = last.plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(first, end));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
