package io.windlass.gateway.config;

import io.windlass.analytics.plant.GridMix;
import io.windlass.settings.Place;
import io.windlass.settings.Problem;
import io.windlass.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The renewable share of the grid hour by hour, from a CSV file: the header
/// `time,renewable_share`, then a line per hour with the instant that it begins (with its offset
/// from UTC) and the share without the contracted farms, 0..1:
///
/// ```
/// time,renewable_share
/// 2025-01-01T00:00:00+08:00,0.31
/// ```
///
/// Hours that are not in the file have no share with the grid.
final class GridMixFile {
    private static final String HEADER = "time,renewable_share";

    private final Path file;
    private final TreeMap<Instant, Double> hours = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private GridMixFile(Path file) {
        this.file = file;
    }

    /// Reads a file.
    ///
    /// @throws SettingsException with every line that is wrong
    static GridMix read(Path file) {
        return new GridMixFile(file).read(lines(file));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw wrong(file, "is not UTF-8 text");
        } catch (IOException e) {
            throw wrong(file, "cannot be read");
        }
    }

    private static SettingsException wrong(Path file, String why) {
        return new SettingsException(List.of(new Place(file.toString(), 1, 1).problem(why)));
    }

    private GridMix read(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER))
            throw wrong(file, "the first line is not `" + HEADER + "`");
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) hour(i + 1, lines.get(i));
        }
        if (!problems.isEmpty()) throw new SettingsException(problems);
        return new GridMix.Hourly(hours);
    }

    private void hour(int number, String line) {
        var place = new Place(file.toString(), number, 1, line);
        var parts = line.split(",", -1);
        try {
            if (parts.length != 2) throw new IllegalArgumentException("is not a time and a share");
            var begin = begin(parts[0].strip());
            if (hours.put(begin, share(parts[1].strip())) != null)
                throw new IllegalArgumentException("the hour " + parts[0] + " is there twice");
        } catch (IllegalArgumentException e) {
            problems.add(place.problem(String.valueOf(e.getMessage())));
        }
    }

    private static Instant begin(String text) {
        try {
            var begin = OffsetDateTime.parse(text);
            if (begin.getMinute() == 0 && begin.getSecond() == 0 && begin.getNano() == 0)
                return begin.toInstant();
        } catch (DateTimeException _) {
            // told below, together with what is no full hour
        }
        throw new IllegalArgumentException(
                "\""
                        + text
                        + "\" is not the beginning of an hour such as 2025-01-01T00:00:00+08:00");
    }

    private static double share(String text) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) return share;
        } catch (NumberFormatException _) {
            // told below, together with what is out of range
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a share in 0..1");
    }
}
