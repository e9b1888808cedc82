package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.List;

/// A column that holds what the device calls a row.
///
/// @param index the parts of its index, where they are fewer than the table's
public record Label(Oid oid, @Default("[]") List<String> index) {
    public Label {
        index = List.copyOf(index);
    }
}
