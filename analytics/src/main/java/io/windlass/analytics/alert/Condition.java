package io.windlass.analytics.alert;

/// Something watched that is not curtailment, as it is at an instant.
///
/// @param detail what there is to say of it, for people
public record Condition(Rule rule, AlertScope scope, Truth truth, String detail) {
    /// Whether it is so.
    public enum Truth {
        YES,
        NO,
        /// It cannot be said: its alert stays as it is.
        UNKNOWN
    }

    public Condition {
        if (rule.ofWind()) throw new IllegalArgumentException(rule + " is not watched like this");
    }

    Verdict verdict() {
        return switch (truth) {
            case YES -> Verdict.ON;
            case NO -> Verdict.OFF;
            case UNKNOWN -> Verdict.HELD;
        };
    }
}
