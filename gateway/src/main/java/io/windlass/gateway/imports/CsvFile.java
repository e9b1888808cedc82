package io.windlass.gateway.imports;

import io.windlass.settings.Place;
import io.windlass.settings.Problem;
import io.windlass.settings.SettingsException;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Reads a whole file, or says everything that is wrong with it.
final class CsvFile {
    private static final int MOST_PROBLEMS = 20;
    private static final Set<String> NOTHING = Set.of("", "nan", "null", "na", "n/a", "-");
    private static final Map<String, Double> WORDS =
            Map.of("true", 1.0, "false", 0.0, "on", 1.0, "off", 0.0);

    private final Path file;
    private final ImportOptions options;
    private final Devices devices;
    private final Stamps stamps;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, DeviceId> named = new HashMap<>();
    private final Map<String, SignalColumn> signals = new HashMap<>();
    private char separator = ',';
    private long empty;

    CsvFile(Path file, ImportOptions options, Devices devices) {
        this.file = file;
        this.options = options;
        this.devices = devices;
        stamps = new Stamps(options.zone());
    }

    /// What was read.
    ///
    /// @param empty cells without a value
    record Contents(List<Entry> entries, long empty) {}

    /// @throws SettingsException with the first twenty lines that are wrong
    Contents read() {
        var lines = lines();
        if (lines.isEmpty()) throw refused("the file is empty");
        separator = options.separator().orElseGet(() -> separator(lines.getFirst()));
        var header = header(CsvLine.of(1, withoutMark(lines.getFirst()), separator));
        for (int i = 1; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            var line = CsvLine.of(i + 1, lines.get(i), separator);
            if (!line.blank()) take(line, header);
        }
        if (!problems.isEmpty()) throw new SettingsException(problems);
        return new Contents(entries, empty);
    }

    private Header header(CsvLine line) {
        try {
            return Header.of(line, options);
        } catch (IllegalArgumentException e) {
            String.valueOf(e.getMessage()).lines().forEach(text -> problem(line, text));
            throw new SettingsException(problems);
        }
    }

    private void take(CsvLine line, Header header) {
        try {
            var device = device(line, header);
            if (header.isLong()) takeLong(line, header, device);
            else
                header.columns()
                        .forEach((index, column) ->
                                take(line, new Entry.Key(device, column), header, index));
        } catch (IllegalArgumentException e) {
            problem(line, String.valueOf(e.getMessage()));
        }
    }

    private void takeLong(CsvLine line, Header header, DeviceId device) {
        var name = line.cell(header.signal().orElseThrow());
        if (options.ignored().contains(name)) return;
        var unit = header.unit().isPresent() ? line.cell(header.unit().getAsInt()) : "";
        var column = signals.computeIfAbsent(name + "\n" + unit, _ -> signal(name, unit));
        take(line, new Entry.Key(device, column), header, header.value().orElseThrow());
    }

    private SignalColumn signal(String name, String unit) {
        var written = Optional.ofNullable(options.columns().get(name)).orElse(name);
        return unit.isEmpty()
                ? SignalColumn.of(written)
                : SignalColumn.of(written, Optional.of(unit));
    }

    private void take(CsvLine line, Entry.Key key, Header header, int index) {
        var text = line.cell(index).toLowerCase(Locale.ROOT);
        if (NOTHING.contains(text)) empty++;
        else
            entries.add(
                    new Entry(
                            key,
                            stamps.instant(line.cell(header.time())),
                            value(key.signal(), text),
                            line.number()));
    }

    private DeviceId device(CsvLine line, Header header) {
        var name =
                header.device().isPresent()
                        ? line.cell(header.device().getAsInt())
                        : options.device().orElseThrow();
        var whole =
                header.site().isPresent() ? line.cell(header.site().getAsInt()) + "/" + name : name;
        return named.computeIfAbsent(whole, devices::named);
    }

    /// A decimal comma is understood where the comma does not part the cells.
    private double value(String signal, String text) {
        var word = WORDS.get(text);
        if (word != null) return word;
        if (signal.equals(Quantity.STATE.signalName())) {
            for (var state : OperatingState.values())
                if (state.name().equalsIgnoreCase(text)) return state.code();
        }
        try {
            double value = Double.parseDouble(separator == ',' ? text : text.replace(',', '.'));
            if (Double.isFinite(value)) return value;
        } catch (NumberFormatException _) {
            // told below, together with what is not finite
        }
        throw new IllegalArgumentException("\"%s\" of %s is not a number".formatted(text, signal));
    }

    private List<String> lines() {
        try {
            return file.toString().endsWith(".gz") ? unzipped() : Files.readAllLines(file);
        } catch (CharacterCodingException _) {
            throw refused("the file is not text in UTF-8");
        } catch (IOException _) {
            throw refused("the file cannot be read");
        }
    }

    private List<String> unzipped() throws IOException {
        try (var text = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String withoutMark(String first) {
        return first.startsWith("\uFEFF") ? first.substring(1) : first;
    }

    private static char separator(String header) {
        return header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    }

    private void problem(CsvLine line, String message) {
        var place = new Place(file.toString(), line.number(), 1, line.text());
        problems.add(place.problem(message));
    }

    private SettingsException refused(String text) {
        return new SettingsException(List.of(new Place(file.toString(), 1, 1).problem(text)));
    }
}
