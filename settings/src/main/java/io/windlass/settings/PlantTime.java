package io.windlass.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/// How the time of the plant runs beside the time of the wall. They are the same, save in tests
/// that replay a day in two minutes: then poll intervals and timestamps follow the plant, while
/// timeouts and back-off stay with the wall.
///
/// @param wallStart the wall's time at which the plant shows `plantStart`
/// @param speed plant seconds per wall second
public record PlantTime(Instant wallStart, Instant plantStart, double speed) {
    /// The plant's time is the wall's.
    public static final PlantTime REAL = new PlantTime(Instant.EPOCH, Instant.EPOCH, 1);

    private static final Pattern TEXT = Pattern.compile("([^@*]+)@([^@*]+)\\*([0-9.]+)");

    public PlantTime {
        if (!(speed > 0) || speed > 1e6)
            throw new IllegalArgumentException("speed " + speed + " is not in ]0, 1000000]");
    }

    /// Reads `PLANT-START@WALL-START*SPEED`, e.g. `2020-02-27T00:00:00Z@2026-11-24T00:10:00Z*720`.
    ///
    /// @throws IllegalArgumentException if the text is not of that form
    public static PlantTime parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches())
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not PLANT-START@WALL-START*SPEED");
        try {
            return new PlantTime(
                    Instant.parse(match.group(2)),
                    Instant.parse(match.group(1)),
                    Double.parseDouble(match.group(3)));
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\": " + e.getMessage(), e);
        }
    }

    /// The plant's clock, driven by the wall's.
    public InstantSource clock(InstantSource wall) {
        return isReal() ? wall : () -> toPlant(wall.instant());
    }

    /// What the plant shows at an instant of the wall.
    public Instant toPlant(Instant wall) {
        return isReal() ? wall : plantStart.plus(scaled(Duration.between(wallStart, wall), speed));
    }

    /// When the wall shows what the plant shows at `plant`.
    public Instant toWall(Instant plant) {
        return isReal()
                ? plant
                : wallStart.plus(scaled(Duration.between(plantStart, plant), 1 / speed));
    }

    /// How long a span of the plant's time takes on the wall.
    public Duration toWall(Duration plant) {
        return scaled(plant, 1 / speed);
    }

    private boolean isReal() {
        return speed == 1 && wallStart.equals(plantStart);
    }

    private static Duration scaled(Duration span, double factor) {
        return factor == 1 ? span : Duration.ofNanos(Math.round(span.toNanos() * factor));
    }
}
