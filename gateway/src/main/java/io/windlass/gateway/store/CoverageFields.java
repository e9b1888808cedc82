package io.windlass.gateway.store;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Coverage and quality as fields of a row. Where there was nothing to see there is no field.
final class CoverageFields {
    private static final String QUALITY = "quality";

    private CoverageFields() {}

    static void put(Map<String, Object> fields, Coverage coverage) {
        fields.put("coverage", coverage.worst());
        put(fields, "generation_coverage", coverage.generation());
        put(fields, "curtailment_coverage", coverage.curtailment());
        put(fields, "load_coverage", coverage.load());
        put(fields, "facility_coverage", coverage.facility());
        long expected = coverage.curtailment().expected();
        if (expected == 0) return;
        fields.put("source_reported", (double) coverage.sources().reported() / expected);
        fields.put("source_nacelle", (double) coverage.sources().nacelle() / expected);
        fields.put("source_reference", (double) coverage.sources().reference() / expected);
    }

    private static void put(Map<String, Object> fields, String name, Part part) {
        if (part.expected() > 0) fields.put(name, part.fraction());
    }

    /// In a weight that is the same for all rows of a series: so many for all there was to see.
    static Coverage read(Row row, long expected) {
        return new Coverage(
                part(row, "generation_coverage", expected),
                part(row, "curtailment_coverage", expected),
                new Sources(
                        seen(row, "source_reported", expected),
                        seen(row, "source_nacelle", expected),
                        seen(row, "source_reference", expected)),
                part(row, "load_coverage", expected),
                part(row, "facility_coverage", expected));
    }

    private static Part part(Row row, String name, long expected) {
        return row.fields().containsKey(name)
                ? new Part(seen(row, name, expected), expected)
                : Part.NONE;
    }

    private static long seen(Row row, String name, long expected) {
        return row.fields().get(name) instanceof Double part ? Math.round(part * expected) : 0;
    }

    static void put(Map<String, Object> fields, Collection<Flag> flags) {
        fields.put(
                QUALITY, flags.stream().sorted().map(Flag::name).collect(Collectors.joining(",")));
    }

    static Set<Flag> flags(Row row) {
        var flags = EnumSet.noneOf(Flag.class);
        if (row.fields().get(QUALITY) instanceof String text && !text.isEmpty())
            Arrays.stream(text.split(",")).map(Flag::valueOf).forEach(flags::add);
        return flags;
    }
}
