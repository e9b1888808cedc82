package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table of an SNMP agent: each row is a component of the device.
///
/// @param component with what is known about the row in braces: `outlet.{outlet}`; empty if the row
///   is the device itself
/// @param index the parts of the row's index
/// @param traits other columns that say what a row is, read slowly; `where` and components use them
/// @param where only rows with these index parts and traits; `not 1` and `/regex/` are possible,
///   and what a named group catches is known about the row too
/// @param when only under this condition
/// @param labels columns with the row's name; the first that is not empty is used
public record Table(
        @Default("''") String component,
        List<IndexPart> index,
        @Default("{}") Map<String, Lookup> traits,
        @Default("{}") Map<String, Wanted> where,
        Optional<When> when,
        @Default("[]") List<Lookup> labels,
        List<Column> columns) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    public Table {
        traits = Map.copyOf(traits);
        where = Map.copyOf(where);
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        index = List.copyOf(index);
        if (columns.isEmpty()) throw new IllegalArgumentException("columns: there are none");
        var known = new HashSet<>(traits.keySet());
        for (var part : new IndexLayout(index).parts()) known.add(part.name());
        requireKnown(where.keySet(), known);
        for (var column : columns) {
            requireKnown(column.where().keySet(), known);
            var caught = new HashSet<>(known);
            where.values().forEach(wanted -> caught.addAll(wanted.groups()));
            column.where().values().forEach(wanted -> caught.addAll(wanted.groups()));
            requireKnown(placeholders(column.component().orElse(component)), caught);
        }
        Duplicates.refuse(columns.stream().map(Table::identity).toList());
    }

    public Filter filter() {
        return new Filter(where);
    }

    public IndexLayout layout() {
        return new IndexLayout(index);
    }

    /// The component that a column of a row is about; what a name cannot hold becomes `_`.
    public String component(Column column, Map<String, String> row) {
        return PLACEHOLDER
                .matcher(column.component().orElse(component))
                .replaceAll(m -> Matcher.quoteReplacement(named(row.getOrDefault(m.group(1), ""))));
    }

    private static String named(String text) {
        return text.strip().replaceAll("[^\\p{L}\\p{Nd}_.-]+", "_");
    }

    private static String identity(Column column) {
        return "%s %s %s %s"
                .formatted(
                        column.meaning().name(),
                        column.component().orElse(""),
                        column.where(),
                        column.when().map(When::toString).orElse(""))
                .strip();
    }

    private static Set<String> placeholders(String component) {
        var names = new HashSet<String>();
        PLACEHOLDER.matcher(component).results().forEach(m -> names.add(m.group(1)));
        return names;
    }

    private static void requireKnown(Set<String> used, Set<String> known) {
        for (var name : used) {
            if (!known.contains(name))
                throw new IllegalArgumentException(
                        "index: neither the index nor the traits have `%s`".formatted(name));
        }
    }
}
