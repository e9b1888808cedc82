package io.windlass.settings;

/// What is wrong in a settings file, where, and what was meant.
public record Problem(Place place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
