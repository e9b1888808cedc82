package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A table of an SNMP agent: each row is a component of the device.
///
/// @param component with the row's index parts in braces: `outlet.{outlet}`; empty if the row is
///   the device itself
/// @param index the names of the row index's parts
/// @param where only rows with these index parts; `not 1` is possible
/// @param labels columns with the row's name; the first that is not empty is used
public record Table(
        @Default("''") String component,
        List<String> index,
        @Default("{}") Map<String, String> where,
        @Default("[]") List<Label> labels,
        List<Column> columns) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9_]+)}");

    public Table {
        where = Map.copyOf(where);
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        index = List.copyOf(index);
        var layout = new IndexLayout(index);
        var used = new ArrayList<>(where.keySet());
        PLACEHOLDER.matcher(component).results().forEach(m -> used.add(m.group(1)));
        columns.forEach(column -> used.addAll(column.where().keySet()));
        for (var part : used) {
            if (!layout.has(part))
                throw new IllegalArgumentException("index: has no part `" + part + "`");
        }
        Duplicates.refuse(columns.stream().map(c -> c.name() + c.where()).toList());
    }

    public Filter filter() {
        return new Filter(where);
    }

    public IndexLayout layout() {
        return new IndexLayout(index);
    }

    /// The component of the row with these index parts.
    public String component(Map<String, String> parts) {
        return PLACEHOLDER.matcher(component).replaceAll(m -> parts.getOrDefault(m.group(1), ""));
    }
}
