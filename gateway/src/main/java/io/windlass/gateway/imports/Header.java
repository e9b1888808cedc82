package io.windlass.gateway.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What the columns of a file are.
///
/// @param time where the stamps are
/// @param device where the devices are named
/// @param site where their sites are
/// @param signal where the signals are named: the long form
/// @param value of the long form
/// @param unit of the long form
/// @param columns signals by column: the wide form
record Header(
        int time,
        OptionalInt device,
        OptionalInt site,
        OptionalInt signal,
        OptionalInt value,
        OptionalInt unit,
        Map<Integer, SignalColumn> columns) {
    private static final List<String> TIME = List.of("time", "timestamp", "datetime", "date_time");
    private static final List<String> DEVICE = List.of("device", "turbine", "asset");

    boolean isLong() {
        return signal.isPresent();
    }

    /// Reads the first line.
    ///
    /// @throws IllegalArgumentException with every column that is not understood, one a line
    static Header of(CsvLine line, ImportOptions options) {
        var names = line.cells().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        var time = find(names, TIME);
        if (time.isEmpty())
            throw new IllegalArgumentException(
                    "no column `time`; the columns are "
                            + line.cells()
                            + "; is the separator right?");
        var device = find(names, DEVICE);
        var site = find(names, List.of("site"));
        var signal = find(names, List.of("signal"));
        var value = find(names, List.of("value"));
        var unit = find(names, List.of("unit"));
        if (signal.isPresent() != value.isPresent())
            throw new IllegalArgumentException("columns `signal` and `value` go together");
        if (device.isEmpty() && options.device().isEmpty())
            throw new IllegalArgumentException(
                    "no column `device`: name the device of all rows with --device");
        var columns = signal.isPresent() ? Map.<Integer, SignalColumn>of() : wide(line, options);
        return new Header(time.getAsInt(), device, site, signal, value, unit, columns);
    }

    private static Map<Integer, SignalColumn> wide(CsvLine line, ImportOptions options) {
        var columns = new TreeMap<Integer, SignalColumn>();
        var problems = new ArrayList<String>();
        for (int i = 0; i < line.cells().size(); i++) {
            var name = line.cells().get(i);
            if (isKey(name) || options.ignored().contains(name)) continue;
            try {
                var written = Optional.ofNullable(options.columns().get(name)).orElse(name);
                columns.put(i, SignalColumn.of(written));
            } catch (IllegalArgumentException e) {
                problems.add(
                        "column `%s`: %s (name its signal with --column '%s=SIGNAL[UNIT]', or leave it out with --ignore '%s')"
                                .formatted(name, e.getMessage(), name, name));
            }
        }
        if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("\n", problems));
        return columns;
    }

    private static boolean isKey(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return TIME.contains(plain) || DEVICE.contains(plain) || plain.equals("site");
    }

    private static OptionalInt find(List<String> names, List<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i))) return OptionalInt.of(i);
        }
        return OptionalInt.empty();
    }
}
