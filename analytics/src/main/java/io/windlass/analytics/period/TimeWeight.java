package io.windlass.analytics.period;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import java.time.Duration;

/// Coverage in microseconds: as much as if all there was to see had been seen for so long. In that
/// weight it adds up over time exactly, and rows of the database can say it as a fraction.
final class TimeWeight {
    private static final long MICROS_PER_MILLI = 1_000;

    private TimeWeight() {}

    /// The coverage of a span in whatever weight, in that of time.
    static Coverage of(Coverage coverage, Duration span) {
        long whole = micros(span);
        return new Coverage(
                part(coverage.generation(), whole),
                part(coverage.curtailment(), whole),
                sources(coverage, whole),
                part(coverage.load(), whole),
                part(coverage.facility(), whole));
    }

    private static Part part(Part part, long whole) {
        return part.expected() == 0
                ? Part.NONE
                : new Part(Math.round(part.fraction() * whole), whole);
    }

    /// Rounded down, so that together they are not more than there is.
    private static Sources sources(Coverage coverage, long whole) {
        double expected = coverage.curtailment().expected();
        if (expected == 0) return Sources.NONE;
        var sources = coverage.sources();
        return new Sources(
                (long) (sources.reported() / expected * whole),
                (long) (sources.nacelle() / expected * whole),
                (long) (sources.reference() / expected * whole));
    }

    /// What was seen, of a longer span: time of which nothing is known was not seen.
    static Coverage within(Coverage coverage, Duration span) {
        long whole = micros(span);
        return new Coverage(
                within(coverage.generation(), whole),
                within(coverage.curtailment(), whole),
                coverage.sources(),
                within(coverage.load(), whole),
                within(coverage.facility(), whole));
    }

    private static Part within(Part part, long whole) {
        return part.expected() == 0 ? Part.NONE : new Part(Math.min(whole, part.seen()), whole);
    }

    private static long micros(Duration span) {
        return span.toMillis() * MICROS_PER_MILLI;
    }
}
