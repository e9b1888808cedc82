package io.windlass.gateway.imports;

import io.windlass.settings.Nearest;
import io.windlass.telemetry.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A signal as a file names it: `active_power`, `active_power [kW]`, `active_power_kw`,
/// `power_limit_percent`.
///
/// @param signal its canonical name
record SignalColumn(String signal, Unit unit) {
    private static final Pattern BRACKETS = Pattern.compile("(.+?)\\s*[\\[(](.+)[\\])]");

    /// Reads a name.
    ///
    /// @throws IllegalArgumentException saying what is wrong and what is known
    static SignalColumn of(String text) {
        var brackets = BRACKETS.matcher(text.strip());
        return brackets.matches()
                ? of(brackets.group(1), Optional.of(brackets.group(2)))
                : of(text, Optional.empty());
    }

    /// Reads a name whose unit may stand beside it.
    static SignalColumn of(String name, Optional<String> unit) {
        var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/%]+", "_");
        var quantity = Quantity.named(plain);
        if (quantity.isPresent()) return of(quantity.get(), unit);
        int cut = plain.lastIndexOf('_');
        while (unit.isEmpty() && cut > 0) {
            var suffix = plain.substring(cut + 1).replace('_', '/');
            var before = Quantity.named(plain.substring(0, cut));
            if (before.isPresent()) return of(before.get(), Optional.of(suffix));
            cut = plain.lastIndexOf('_', cut - 1);
        }
        var hint = Nearest.hint(plain, names());
        throw new IllegalArgumentException(
                "no signal `%s`%s"
                        .formatted(name, hint.isEmpty() ? "; known are " + names() : hint));
    }

    private static SignalColumn of(Quantity quantity, Optional<String> written) {
        if (written.isEmpty())
            return new SignalColumn(quantity.signalName(), Unit.itself(quantity.unit()));
        var unit =
                Unit.named(written.get())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no unit `%s` is known here".formatted(written.get())));
        if (unit.canonical().equals(quantity.unit()))
            return new SignalColumn(quantity.signalName(), unit);
        boolean limit = quantity == Quantity.POWER_LIMIT && unit.canonical().equals("1");
        if (limit) return new SignalColumn(Quantity.POWER_LIMIT_RATIO.signalName(), unit);
        boolean power = quantity.unit().equals("W") && unit.canonical().equals("Wh");
        if (power) return new SignalColumn(quantity.signalName(), unit.asPower());
        throw new IllegalArgumentException(
                "`%s` is held in %s and cannot be in %s"
                        .formatted(quantity.signalName(), quantity.unit(), written.get()));
    }

    private static List<String> names() {
        return Arrays.stream(Quantity.values()).map(Quantity::signalName).sorted().toList();
    }
}
