package io.windlass.settings;

/// A value with its place, so that a problem found later can still point at it.
public record Placed<T>(T value, Place place) {
    /// Something wrong with this value.
    public Problem problem(String message) {
        return place.problem(message);
    }
}
