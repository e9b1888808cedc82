package io.windlass.settings;

/// One thing that is wrong with a settings file.
public record Problem(Place place, String message) {
    /// `file:line:column: message`, then the line itself with a caret where known.
    @Override
    public String toString() {
        var headline = place + ": " + message;
        return place.source().isBlank() ? headline : headline + "\n" + excerpt();
    }

    private String excerpt() {
        var source = place.source();
        var before = source.substring(0, Math.clamp(place.column() - 1L, 0, source.length()));
        var indent = before.replaceAll("[^\t]", " ");
        return "    " + source + "\n    " + indent + "^";
    }
}
