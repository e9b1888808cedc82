package io.windlass.gateway.view;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.view.Known;
import io.windlass.gateway.live.Figure;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From what the engine knows to what JSON can say.
final class Figures {
    private static final double NANOS = 1e9;

    private Figures() {}

    static Figure of(Known known) {
        return new Figure(orNull(known.value()), known.coverage(), names(known.flags()));
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    static @Nullable Double seconds(Optional<Duration> age) {
        return age.isPresent() ? Double.valueOf(age.get().toNanos() / NANOS) : null;
    }

    static List<String> sorted(Collection<Flag> flags) {
        return flags.stream().sorted().map(Flag::name).toList();
    }

    private static Set<String> names(Collection<Flag> flags) {
        return flags.stream().map(Flag::name).collect(Collectors.toUnmodifiableSet());
    }
}
