package io.windlass.agent.shared;

import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import java.math.BigDecimal;
import java.util.Map;

/// A value that a recording is known to hold.
///
/// @param text empty where the device says that it has none
/// @param unit as the recording's author wrote it
public record Expected(String text, String unit) {
    private static final double RELATIVE_ERROR = 1e-6;
    private static final Map<String, Unit> UNITS =
            Map.ofEntries(
                    Map.entry("kW", new Unit("W", 1e3)),
                    Map.entry("kWh", new Unit("Wh", 1e3)),
                    Map.entry("kvarh", new Unit("varh", 1e3)),
                    Map.entry("Var", new Unit("var", 1)),
                    Map.entry("Varh", new Unit("varh", 1)),
                    Map.entry("WH", new Unit("Wh", 1)),
                    Map.entry("C", new Unit("°C", 1)),
                    Map.entry("Cel", new Unit("°C", 1)),
                    Map.entry("%", new Unit("1", 0.01)),
                    Map.entry("Pct", new Unit("1", 0.01)),
                    Map.entry("enum", new Unit("1", 1)),
                    Map.entry("", new Unit("1", 1)));

    private record Unit(String canonical, double factor) {}

    /// The value of a row, whichever of the tables it is from.
    public static Expected of(Csv.Row row) {
        boolean corrected = row.cells().containsKey("true_value");
        return new Expected(
                row.cell(corrected ? "true_value" : "value"),
                row.cell(corrected ? "true_unit" : "unit"));
    }

    /// False for texts and dates, which are no readings, and for what was computed from others.
    public static boolean comparable(Csv.Row row) {
        var text = of(row).text();
        boolean raw = !row.cell("sensor_type").matches("(Enum)?Calculated|Enum.*");
        return raw && (text.isEmpty() || text.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"));
    }

    public String canonicalUnit() {
        return canonical().canonical();
    }

    /// Whether a reading says the same.
    ///
    /// @param unit of the reading
    public boolean agrees(Reading reading, String unit) {
        if (!canonicalUnit().equals(unit)) return false;
        return switch (reading) {
            case Reading.Bad(var _, var fault) -> text.isEmpty() && fault == Fault.NOT_AVAILABLE;
            case Reading.Good(var _, double value) -> !text.isEmpty() && near(value);
        };
    }

    /// Near enough, or the same after rounding to the decimals that the text has.
    private boolean near(double value) {
        var written = new BigDecimal(text);
        double factor = canonical().factor();
        double expected = written.doubleValue() * factor;
        double rounding = written.scale() < 3 ? 0 : Math.pow(10, -written.scale()) * factor / 2;
        double tolerated = Math.max(Math.abs(expected) * RELATIVE_ERROR, rounding);
        return Math.abs(value - expected) <= tolerated;
    }

    private Unit canonical() {
        return UNITS.getOrDefault(unit, new Unit(unit, 1));
    }
}
