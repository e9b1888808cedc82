package io.windlass.agent.config;

/// An SNMP community: a password of sorts, so it does not print itself.
public record Community(String text) {
    public static final Community PUBLIC = new Community("public");

    public Community {
        if (text.isEmpty()) throw new IllegalArgumentException("the community is empty");
    }

    @Override
    public String toString() {
        return "***";
    }
}
