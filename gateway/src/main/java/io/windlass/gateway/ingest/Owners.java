package io.windlass.gateway.ingest;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Which edge polls a device. Two that offer the same one would count its energy twice, or mix it.
final class Owners {
    private final Map<String, EdgeId> owners = new HashMap<>();
    private final Predicate<EdgeId> online;

    /// @param online an edge that is not may be succeeded by another
    Owners(Predicate<EdgeId> online) {
        this.online = online;
    }

    /// Who has the device now: the claimant, unless another that is online has it.
    EdgeId claim(DeviceId device, EdgeId claimant) {
        return owners.merge(
                key(device),
                claimant,
                (owner, _) -> owner.equals(claimant) || !online.test(owner) ? claimant : owner);
    }

    /// Ids are unique ignoring case.
    private static String key(DeviceId device) {
        return device.toString().toLowerCase(Locale.ROOT);
    }
}
