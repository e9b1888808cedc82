package io.windlass.telemetry;

/// A quantity of a device, or of one of its components.
///
/// Written `active_power` for the device itself and `outlet.7/active_power` for a component; the
/// same form is the Sparkplug metric name.
///
/// @param component empty for the device itself, else `kind.index` such as `outlet.7` or `phase.L1`
/// @param name a canonical signal name ([Quantity]) or a profile's own
public record SignalId(String component, String name) implements Comparable<SignalId> {
    public SignalId {
        if (!component.isEmpty()) Names.requireId("component", component);
        Names.requireSignal(name);
    }

    /// A signal of the device itself.
    public static SignalId of(String name) {
        return new SignalId("", name);
    }

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a signal's written form
    public static SignalId parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(text)
                : new SignalId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(SignalId other) {
        int byComponent = component.compareTo(other.component);
        return byComponent != 0 ? byComponent : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return component.isEmpty() ? name : component + "/" + name;
    }
}
