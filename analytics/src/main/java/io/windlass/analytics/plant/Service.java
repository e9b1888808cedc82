package io.windlass.analytics.plant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a machine is part of its farm: `[from, to)`. The farm's capacity changes at these instants.
public record Service(Optional<Instant> from, Optional<Instant> to) {
    public static final Service ALWAYS = new Service(Optional.empty(), Optional.empty());

    public Service {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get()))
            throw new InvalidPlant(
                    List.of("to: " + to.get() + " is not after from: " + from.get()));
    }

    /// The later of an instant and its beginning, in milliseconds of the epoch.
    public long notBefore(long instant) {
        return from.map(Instant::toEpochMilli).map(f -> Math.max(f, instant)).orElse(instant);
    }

    /// The earlier of an instant and its end, in milliseconds of the epoch.
    public long notAfter(long instant) {
        return to.map(Instant::toEpochMilli).map(t -> Math.min(t, instant)).orElse(instant);
    }

    /// True when an instant, in milliseconds of the epoch, lies in it.
    public boolean contains(long instant) {
        return notBefore(instant) == instant && notAfter(instant + 1) == instant + 1;
    }
}
