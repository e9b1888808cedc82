package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Part;
import java.util.List;
import java.util.Optional;

/// What devices measured over an interval.
///
/// @param milliwattHours scaled up for what was not seen
/// @param estimated it is not simply the sum of what was measured
record Metered(long milliwattHours, Part seen, boolean estimated) {
    /// Devices that were not seen are taken to use what the others do.
    static Metered of(List<PduLedger> devices, long from, long to) {
        long energy = 0;
        var seen = Part.NONE;
        for (var device : devices) {
            var use = device.close(from, to);
            energy += use.milliwattHours();
            seen = seen.plus(new Part(use.seenMillis(), to - from));
        }
        return scaled(energy, seen);
    }

    /// Devices that are not alike: each is scaled up by itself. Empty when one was not seen at all.
    static Optional<Metered> ofEach(List<PduLedger> devices, long from, long to) {
        var each = devices.stream().map(device -> of(List.of(device), from, to)).toList();
        return each.stream().anyMatch(m -> m.seen.blind())
                ? Optional.empty()
                : each.stream().reduce(Metered::plus);
    }

    private static Metered scaled(long energy, Part seen) {
        boolean part = seen.seen() > 0 && seen.seen() < seen.expected();
        long whole = part ? Math.round(energy / seen.fraction()) : energy;
        return new Metered(whole, seen, seen.seen() < seen.expected());
    }

    private Metered plus(Metered other) {
        return new Metered(
                milliwattHours + other.milliwattHours,
                seen.plus(other.seen),
                estimated || other.estimated);
    }

    /// An estimate by a factor such as the PUE.
    Metered times(double factor) {
        return new Metered(Math.round(milliwattHours * factor), seen, estimated || factor != 1);
    }
}
