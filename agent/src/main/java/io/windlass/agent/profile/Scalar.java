package io.windlass.agent.profile;

import io.windlass.settings.Default;
import io.windlass.settings.Inline;
import io.windlass.settings.Ranges;
import io.windlass.telemetry.SignalId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A signal that an SNMP agent keeps in one fixed place, or several whose places and components
/// count in step: `component: phase.L{1..3}, oid: .1.{1..3}.0`.
///
/// @param labels where the component's name is kept; the first that is not empty is used
/// @param when only under this condition
public record Scalar(
        @Inline Meaning meaning,
        @Inline Source source,
        @Default("''") String component,
        @Default("[]") List<Lookup> labels,
        Optional<When> when) {
    public Scalar {
        labels = List.copyOf(labels);
        int count = components(component).size();
        for (var oid : Stream.concat(source.oids(), labels.stream().map(Lookup::oid)).toList()) {
            if (oid.isRange() && oid.count() != count)
                throw new IllegalArgumentException(
                        "component: %d are named, but %s are %d"
                                .formatted(count, oid, oid.count()));
        }
        if (count > 1 && !source.oid().isRange())
            throw new IllegalArgumentException(
                    "oid: is one, but %d components are named".formatted(count));
        new SignalId(components(component).getFirst(), meaning.name());
    }

    public SignalId signal() {
        return new SignalId(component, meaning.name());
    }

    /// Ranges written out.
    Stream<Scalar> each() {
        var components = components(component);
        return IntStream.range(0, components.size())
                .mapToObj(i -> new Scalar(meaning, source.nth(i), components.get(i), nth(i), when));
    }

    private List<Lookup> nth(int number) {
        return labels.stream().map(label -> label.nth(number)).toList();
    }

    private static List<String> components(String written) {
        return written.indexOf('{') < 0 ? List.of(written) : Ranges.expand(written);
    }
}
