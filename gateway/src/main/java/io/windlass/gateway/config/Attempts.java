package io.windlass.gateway.config;

import io.windlass.settings.Nearest;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import io.windlass.settings.Problem;
import io.windlass.settings.Ranges;
import io.windlass.telemetry.DeviceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes parts of a plan and gathers why some cannot be made.
final class Attempts {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    /// What the maker makes, or its complaint at a place.
    <T> Optional<T> tried(Place place, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            String.valueOf(e.getMessage())
                    .lines()
                    .forEach(line -> problems.add(place.problem(line)));
            return Optional.empty();
        }
    }

    /// The devices of a range.
    Stream<DeviceId> devices(String site, Placed<String> range) {
        return tried(
                        range.place(),
                        () ->
                                Ranges.expand(range.value()).stream()
                                        .map(device -> new DeviceId(site, device))
                                        .toList())
                .stream()
                .flatMap(List::stream);
    }

    /// Whether a name is among those declared; if not, that is a problem.
    boolean isKnown(String what, Placed<String> name, Collection<String> known) {
        if (known.contains(name.value())) return true;
        var written = name.value();
        var text =
                "no %s `%s` is declared%s".formatted(what, written, Nearest.hint(written, known));
        problems.add(name.place().problem(text));
        return false;
    }
}
