package io.windlass.gateway.ingest;

import io.windlass.telemetry.SignalId;
import java.util.Locale;
import java.util.Optional;

/// Signals from metric names. A Windlass edge writes them as they are; names of foreign edges are
/// bent: `Phase 1/Voltage L-N` becomes `phase_1/voltage_l_n`.
final class SignalNames {
    private static final int LONGEST = 64;

    private SignalNames() {}

    static Optional<SignalId> of(String metric) {
        return parsed(metric).or(() -> parsed(bent(metric)));
    }

    private static Optional<SignalId> parsed(String text) {
        try {
            return Optional.of(SignalId.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String bent(String metric) {
        int slash = metric.lastIndexOf('/');
        var name = word(metric.substring(slash + 1));
        return slash < 0 ? name : word(metric.substring(0, slash)) + "/" + name;
    }

    private static String word(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        var trimmed = plain.replaceAll("^[_0-9]+|_+$", "");
        return trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
    }
}
