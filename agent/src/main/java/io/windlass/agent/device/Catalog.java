package io.windlass.agent.device;

import io.windlass.telemetry.DeviceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What every device is known to offer just now: written by the poll loops before the sample that
/// needs it, read by the publisher.
public final class Catalog {
    private final Map<DeviceId, Description> descriptions = new ConcurrentHashMap<>();

    public Catalog(Collection<Description> descriptions) {
        descriptions.forEach(this::put);
    }

    public void put(Description description) {
        descriptions.put(description.id(), description);
    }

    public Optional<Description> of(DeviceId device) {
        return Optional.ofNullable(descriptions.get(device));
    }
}
