package io.windlass.simulator.replay;

import io.windlass.simulator.plant.Turbine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A recorded farm: means of power and wind per turbine and interval.
public record Recording(Map<String, List<Row>> rowsByTurbine, Duration interval) {
    /// Reads a file.
    ///
    /// @throws ReplayException if it is no recording
    public static Recording read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new ReplayException(file + " cannot be read: " + e.getMessage());
        }
    }

    static Recording parse(String file, List<String> lines) {
        if (lines.isEmpty()) throw new ReplayException(file + " is empty");
        var rows = new LinkedHashMap<String, List<Row>>();
        int number = 1;
        try {
            var reader = new RowReader(lines.getFirst());
            for (var line : lines.subList(1, lines.size())) {
                number++;
                if (line.isBlank()) continue;
                var row = reader.row(line);
                rows.computeIfAbsent(row.turbine(), _ -> new ArrayList<>()).add(row);
            }
        } catch (IllegalArgumentException e) {
            throw new ReplayException(file + ":" + number + ": " + e.getMessage());
        }
        return new Recording(rows, interval(file, rows));
    }

    /// The turbines in order of appearance, all of this rated power.
    public List<Turbine> turbines(Stamps stamps, double ratedWatts) {
        var toStart = stamps == Stamps.END ? interval.negated() : Duration.ZERO;
        return rowsByTurbine.entrySet().stream()
                .<Turbine>map(entry ->
                        new ReplayedTurbine(
                                entry.getKey(),
                                ratedWatts,
                                new Track(entry.getValue(), interval, toStart)))
                .toList();
    }

    /// The commonest step between a turbine's rows.
    private static Duration interval(String file, Map<String, List<Row>> rows) {
        var counts =
                rows.values().stream()
                        .flatMap(track -> Track.steps(track).stream())
                        .collect(Collectors.groupingBy(step -> step, Collectors.counting()));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Duration, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new ReplayException(file + " has no turbine with two rows"));
    }
}
