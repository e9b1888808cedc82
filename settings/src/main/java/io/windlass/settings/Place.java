package io.windlass.settings;

/// Where something stands in a file. A record component of this type is filled with its record's
/// place.
///
/// @param line from 1
/// @param column from 1
public record Place(String file, int line, int column) {
    /// Something that is wrong here.
    public Problem problem(String message) {
        return new Problem(this, message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
