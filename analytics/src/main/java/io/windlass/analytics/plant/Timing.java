package io.windlass.analytics.plant;

import java.time.Duration;
import java.util.ArrayList;

/// How event time is cut and how long it is waited for.
///
/// @param lateness an interval closes this long after its end; samples up to then count exactly
/// @param maxHold how long a value holds when no newer one comes; at least 1.5 × the slowest poll
/// @param interval the base interval; divides an hour
public record Timing(Duration lateness, Duration maxHold, Duration interval) {
    public static final Timing DEFAULT =
            new Timing(Duration.ofMinutes(2), Duration.ofSeconds(60), Duration.ofMinutes(1));

    /// Weather moves slowly and is polled seldom, so it holds at least this long.
    private static final Duration WEATHER_HOLD = Duration.ofMinutes(10);

    /// How long a change of the limit marks its intervals as a ramp.
    public static final Duration SETTLING = Duration.ofSeconds(60);

    public Timing {
        var problems = new ArrayList<String>();
        if (lateness.isNegative()) problems.add("lateness " + lateness + " is negative");
        if (maxHold.toMillis() < 1) problems.add("max_hold " + maxHold + " is not positive");
        if (!dividesAnHour(interval))
            problems.add("interval " + interval + " does not divide an hour into equal parts");
        InvalidPlant.throwIfAny(problems);
    }

    /// How long temperature, pressure and humidity hold.
    public Duration weatherHold() {
        return maxHold.compareTo(WEATHER_HOLD) > 0 ? maxHold : WEATHER_HOLD;
    }

    /// How far before an interval samples may lie that still bear on it: what a recomputation must
    /// read ahead of its first interval. Long enough to see the longest watch
    /// ([io.windlass.analytics.watch.Suspicion]) and three values of a slow anemometer.
    public Duration lookback() {
        return weatherHold().multipliedBy(2).plus(SETTLING);
    }

    private static boolean dividesAnHour(Duration interval) {
        long millis = interval.toMillis();
        return millis >= 1_000 && Duration.ofHours(1).toMillis() % millis == 0;
    }
}
