package io.windlass.gateway.ingest;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which edge polls a device. Two that offer the same one would count its energy twice, or mix it.
final class Owners {
    static final int MOST_DEVICES = 200_000;

    private final Map<String, Owner> owners = new HashMap<>();
    private final Predicate<Owner> holds;

    /// A device and the edge that has it.
    record Owner(EdgeId edge, DeviceId device) {}

    /// @param holds whether an owner still is one: whoever left it, or went, may be succeeded
    Owners(Predicate<Owner> holds) {
        this.holds = holds;
    }

    /// Who has the device now: the claimant, unless another edge holds it. Empty when there is no
    /// room for one more device.
    Optional<EdgeId> claim(DeviceId device, EdgeId claimant) {
        if (owners.size() >= MOST_DEVICES) owners.values().removeIf(holds.negate());
        if (owners.size() >= MOST_DEVICES && !owners.containsKey(key(device)))
            return Optional.empty();
        var next = new Owner(claimant, device);
        var owner =
                owners.merge(
                        key(device),
                        next,
                        (old, _) -> old.edge().equals(claimant) || !holds.test(old) ? next : old);
        return Optional.of(owner.edge());
    }

    /// Ids are unique ignoring case.
    private static String key(DeviceId device) {
        return device.toString().toLowerCase(Locale.ROOT);
    }
}
