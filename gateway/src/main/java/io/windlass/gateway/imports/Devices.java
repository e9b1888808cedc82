package io.windlass.gateway.imports;

import io.windlass.settings.Nearest;
import io.windlass.telemetry.DeviceId;
import java.util.Collection;
import java.util.List;

/// The devices of the portfolio by the names a file may use: `WT01` where it is the only one,
/// `site/WT01` always.
record Devices(Collection<DeviceId> known) {
    /// @throws IllegalArgumentException if there is none or more than one of that name
    DeviceId named(String name) {
        var found =
                known.stream()
                        .filter(d -> d.toString().equals(name) || d.device().equals(name))
                        .toList();
        if (found.size() == 1) return found.getFirst();
        if (found.size() > 1)
            throw new IllegalArgumentException(
                    "device `%s` is one of %s: write its site too".formatted(name, found));
        throw new IllegalArgumentException(
                "no device `%s` is in the portfolio%s".formatted(name, hint(name)));
    }

    private String hint(String name) {
        var names = known.stream().map(DeviceId::device).distinct().sorted().toList();
        var meant = Nearest.hint(name, names);
        return meant.isEmpty() ? "; it has " + some(names) : meant;
    }

    private static String some(List<String> names) {
        int most = 10;
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most))
                        + " and "
                        + (names.size() - most)
                        + " more";
    }
}
