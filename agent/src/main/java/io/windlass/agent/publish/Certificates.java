package io.windlass.agent.publish;

import io.windlass.agent.device.Catalog;
import io.windlass.agent.device.Description;
import io.windlass.telemetry.DeviceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The births in force: one per device. Each device owns a span of aliases by its place among the
/// sorted names, so that a device that turns out to offer more changes nobody else's.
final class Certificates {
    private final Catalog catalog;
    private final Supplier<String> epoch;
    private final List<DeviceId> devices;
    private final Map<DeviceId, Long> firstAliases = new HashMap<>();
    private final Map<DeviceId, Certificate> inForce = new HashMap<>();

    Certificates(Collection<DeviceId> devices, Catalog catalog, Supplier<String> epoch) {
        this.catalog = catalog;
        this.epoch = epoch;
        this.devices = devices.stream().sorted().toList();
        for (var device : this.devices)
            firstAliases.put(device, (firstAliases.size() + 1L) * Certificate.ALIASES);
    }

    List<DeviceId> devices() {
        return devices;
    }

    /// The birth in force, if it still says all that the device offers.
    Optional<Certificate> current(DeviceId device) {
        return Optional.ofNullable(inForce.get(device))
                .filter(c -> catalog.of(device).filter(c.description()::equals).isPresent());
    }

    /// Puts a new birth in force, from what the device is known to offer now.
    Optional<Certificate> renew(DeviceId device) {
        return catalog.of(device).map(this::issue);
    }

    private Certificate issue(Description description) {
        long firstAlias = firstAliases.getOrDefault(description.id(), 0L);
        var certificate = new Certificate(description, firstAlias, epoch.get());
        inForce.put(description.id(), certificate);
        return certificate;
    }
}
