package io.windlass.settings;

/// A value and the place where it was written.
public record Placed<T>(T value, Place place) {
    @Override
    public String toString() {
        return value.toString();
    }
}
