package io.windlass.analytics.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is watched for. Only curtailment that begins pages anybody.
public enum Rule {
    /// Curtailed more than the region is used to.
    ELEVATED(true),
    /// Curtailed more than the regulator's red line.
    HIGH(true),
    /// Curtailment rose within minutes: somebody moved the limit.
    SPIKE(true),
    /// A day above the regulator's yellow line, and above the day before.
    SUSTAINED(false),
    /// Too little was seen for too long to say anything of curtailment.
    NO_DATA(false),
    /// A data center will miss its renewable share of the year.
    TARGET_AT_RISK(false),
    /// An agent is gone.
    EDGE_OFFLINE(false),
    /// A device does not answer.
    DEVICE_SILENT(false),
    /// A turbine makes more than its limit allows.
    LIMIT_NOT_FOLLOWED(false);

    private final boolean pages;

    Rule(boolean pages) {
        this.pages = pages;
    }

    /// Whether people are called for it.
    public boolean pages() {
        return pages;
    }

    /// Whether it speaks of the curtailment of a farm, site or portfolio.
    public boolean ofWind() {
        return compareTo(NO_DATA) <= 0;
    }

    /// As it is written in topics, rows and settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The rule of a word.
    public static Optional<Rule> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }
}
