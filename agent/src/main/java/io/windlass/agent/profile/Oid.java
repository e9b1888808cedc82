package io.windlass.agent.profile;

/// An SNMP object identifier, `1.3.6.1.2.1.1.3.0`; with a leading dot it continues the profile's
/// `base`.
public record Oid(String text) {
    public Oid {
        if (!text.matches("\\.?\\d{1,10}(\\.\\d{1,10}){0,100}"))
            throw new IllegalArgumentException(text + " is not an object identifier");
    }

    public static Oid parse(String text) {
        return new Oid(text);
    }

    /// The complete identifier.
    public Oid under(Oid base) {
        return text.startsWith(".") ? new Oid(base.text + text) : this;
    }

    @Override
    public String toString() {
        return text;
    }
}
