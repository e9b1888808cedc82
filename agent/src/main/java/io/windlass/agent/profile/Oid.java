package io.windlass.agent.profile;

import io.windlass.settings.Ranges;

/// An SNMP object identifier, `1.3.6.1.2.1.1.3.0`; with a leading dot it continues the profile's
/// `base`. One number may be a range, `.1.{1..3}.0`, where several are meant.
public record Oid(String text) {
    private static final String NUMBER = "(\\d{1,10}|\\{\\d{1,9}\\.\\.\\d{1,9}})";

    public Oid {
        if (!text.matches("\\.?%s(\\.%s){0,100}".formatted(NUMBER, NUMBER)))
            throw new IllegalArgumentException(text + " is not an object identifier");
        Ranges.expand(text.indexOf('{') < 0 ? "" : text);
    }

    public static Oid parse(String text) {
        return new Oid(text);
    }

    /// The complete identifier.
    public Oid under(Oid base) {
        return text.startsWith(".") ? new Oid(base.text + text) : this;
    }

    /// True if this one continues the other.
    public boolean startsWith(Oid other) {
        return (text + ".").startsWith(other.text + ".");
    }

    /// How many identifiers are meant.
    int count() {
        return isRange() ? Ranges.expand(text).size() : 1;
    }

    boolean isRange() {
        return text.indexOf('{') >= 0;
    }

    /// One of those that are meant; a single one is everybody's.
    Oid nth(int number) {
        return isRange() ? new Oid(Ranges.expand(text).get(number)) : this;
    }

    @Override
    public String toString() {
        return text;
    }
}
