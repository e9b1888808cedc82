package io.windlass.gateway.imports;

import java.util.ArrayList;
import java.util.List;

/// One line of a CSV file: RFC 4180, but a quoted cell may not hold a line break.
///
/// @param number of the line, from 1
record CsvLine(int number, String text, List<String> cells) {
    CsvLine {
        cells = List.copyOf(cells);
    }

    static CsvLine of(int number, String text, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped =
                    quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (escaped) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return new CsvLine(number, text, cells);
    }

    /// Empty where the line is short.
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
