package io.windlass.agent.profile;

import io.windlass.settings.Nearest;
import io.windlass.telemetry.Quantity;
import java.util.Arrays;
import java.util.Optional;

/// The unit of a signal: canonical names bring theirs, own names must say it.
final class Units {
    private Units() {}

    static String of(String name, Optional<String> declared) {
        var canonical = Quantity.named(name).map(Quantity::unit);
        if (canonical.isEmpty()) return declared.orElseThrow(() -> missing(name));
        declared.filter(unit -> !unit.equals(canonical.get()))
                .ifPresent(unit -> differs(name, unit, canonical.get()));
        return canonical.get();
    }

    private static IllegalArgumentException missing(String name) {
        var canonical = Arrays.stream(Quantity.values()).map(Quantity::signalName).toList();
        return new IllegalArgumentException(
                "name: `%s` is not a canonical signal, so it needs a `unit`%s"
                        .formatted(name, Nearest.hint(name, canonical)));
    }

    private static void differs(String name, String unit, String canonical) {
        throw new IllegalArgumentException(
                "unit: `%s` is held in %s, not in %s; use `scale`"
                        .formatted(name, canonical, unit));
    }
}
