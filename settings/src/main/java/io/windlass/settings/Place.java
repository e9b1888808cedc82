package io.windlass.settings;

import java.util.Objects;

/// Where something stands in a settings file. A record component of this type is filled by the
/// binder with the place of the record's own node.
///
/// @param line counted from 1
/// @param column counted from 1, in characters
/// @param source the text of that line, for the caret; no part of what makes two places equal
public record Place(String file, int line, int column, String source) {
    public Place(String file, int line, int column) {
        this(file, line, column, "");
    }

    /// Something wrong here.
    public Problem problem(String message) {
        return new Problem(this, message);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place that
                && file.equals(that.file)
                && line == that.line
                && column == that.column;
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, line, column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
