package io.windlass.agent.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the comma-separated files of the recordings: quotes are known, comment lines skipped.
public final class Csv {
    private Csv() {}

    /// A line of a file, by its header; what is not there is empty.
    public record Row(Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        public String cell(String name) {
            return cells.getOrDefault(name, "");
        }
    }

    public static List<Row> rows(Path file) throws IOException {
        var lines =
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("\"#"))
                        .toList();
        var header = cells(lines.getFirst());
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
