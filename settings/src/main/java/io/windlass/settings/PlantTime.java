package io.windlass.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// How the plant's time runs beside the wall's: a recorded day can be lived through in two minutes.
///
/// Written `PLANT_START@WALL_START*SPEED`, `2020-02-27T00:00:00Z@2026-11-24T00:10:00Z*720`. All
/// programs of one run are given the same text. Intervals of the plant (polls, holds, minutes) are
/// scaled; timeouts and back-off of links are not.
public record PlantTime(Instant wallStart, Instant plantStart, double speed) {
    /// Plant time is wall time.
    public static final PlantTime REAL = new PlantTime(Instant.EPOCH, Instant.EPOCH, 1);

    private static final Pattern FORM = Pattern.compile("([^@]+)@([^*]+)\\*([0-9.]+)");
    private static final double MOST = 100_000;

    public PlantTime {
        if (!(speed > 0 && speed <= MOST))
            throw new IllegalArgumentException("speed " + speed + " is not in 0..100000");
    }

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static PlantTime parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches())
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not PLANT_START@WALL_START*SPEED");
        try {
            return new PlantTime(
                    Instant.parse(match.group(2)),
                    Instant.parse(match.group(1)),
                    Double.parseDouble(match.group(3)));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + e.getParsedString() + "\" is no instant", e);
        }
    }

    /// The plant's clock over the wall's.
    public InstantSource clock(InstantSource wall) {
        return new InstantSource() {
            @Override
            public Instant instant() {
                return toPlant(wall.instant());
            }

            @Override
            public java.time.Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the plant's clock has no zone");
            }
        };
    }

    /// The plant's time when the wall's is this.
    public Instant toPlant(Instant wall) {
        if (speed == 1) return plantStart.plus(Duration.between(wallStart, wall));
        return plantStart.plus(scaled(Duration.between(wallStart, wall), speed));
    }

    /// The wall's time when the plant's is this.
    public Instant toWall(Instant plant) {
        return wallStart.plus(scaled(Duration.between(plantStart, plant), 1 / speed));
    }

    /// How long a span of plant time lasts on the wall.
    public Duration toWall(Duration plant) {
        return speed == 1 ? plant : scaled(plant, 1 / speed);
    }

    @Override
    public String toString() {
        return plantStart + "@" + wallStart + "*" + speed;
    }

    private static Duration scaled(Duration span, double factor) {
        double seconds = span.getSeconds() * factor;
        long whole = (long) Math.floor(seconds);
        double nanos = (seconds - whole) * 1e9 + span.getNano() * factor;
        return Duration.ofSeconds(whole).plusNanos(Math.round(nanos));
    }
}
