package io.windlass.agent.snmp;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.Addend;
import io.windlass.agent.profile.DeviceScale;
import io.windlass.agent.profile.Lookup;
import io.windlass.agent.profile.Scalar;
import io.windlass.agent.profile.Scale;
import io.windlass.agent.profile.SnmpMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes a map's scalars into signals with their instances.
final class Scalars {
    private final SnmpMap map;
    private final Oids oids;
    private final Knowledge knowledge;

    /// @param knowledge the scalars that scales and names are kept in
    Scalars(SnmpMap map, Oids oids, Knowledge knowledge) {
        this.map = map;
        this.oids = oids;
        this.knowledge = knowledge;
    }

    /// @param met the conditions under which scalars are there
    Stream<Signal> signals(Set<String> met) {
        return map.scalars().stream()
                .filter(scalar -> scalar.when().stream().allMatch(when -> when.holds(met)))
                .flatMap(scalar -> signal(scalar).stream());
    }

    /// A scalar whose scale is not known is left out: a wrong number is worse than none.
    private Optional<Signal> signal(Scalar scalar) {
        return scale(scalar.source().scales())
                .map(scale -> new Signal(instance(scalar, scale), scalar.meaning().poll()));
    }

    private Instance instance(Scalar scalar, Scale scale) {
        var meaning = scalar.meaning();
        var source = scalar.source();
        var unit = meaning.canonicalUnit();
        var offered =
                new OfferedSignal(scalar.signal(), unit, label(scalar.labels()))
                        .wrappingAt(meaning.modulus(scale));
        var places =
                new Places(
                        oids.of(source.oid()),
                        source.factor().map(at -> oids.of(at.oid())),
                        source.plus().map(Addend::at).map(at -> oids.of(at.oid())));
        return new Instance(offered, places, meaning, source, scale);
    }

    private Optional<Scale> scale(List<DeviceScale> parts) {
        var whole = Scale.ONE;
        for (var part : parts) {
            var scale = part.of(knowledge.text(oids.of(part.at().oid())));
            if (scale.isEmpty()) return Optional.empty();
            whole = whole.times(scale.get());
        }
        return Optional.of(whole);
    }

    private String label(List<Lookup> labels) {
        return labels.stream()
                .map(label -> knowledge.text(oids.of(label.oid())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
