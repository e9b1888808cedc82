package io.windlass.gateway.live;

import org.jspecify.annotations.Nullable;

/// An alert as it is told: the body of webhooks and MQTT messages, and what `/api/v1/alerts` shows.
/// Instants in ISO 8601, powers in W, energy in Wh, ratios 0..1. Null is unknown or not so.
///
/// @param id the same for all that is ever said of one alert: the key to tell repeats by
/// @param event `raised`, `cleared`, `late_data`, `latched`, `reminder`, `shelved`, `returned`
/// @param state `active` or `cleared`
/// @param severity `page` or `ticket`
/// @param scope `portfolio:ID`, `site:ID`, `farm:ID`, `dc:ID`, `edge:SITE/EDGE`, `device:SITE/ID`
/// @param told false while it is folded into a wider alert or shelved
/// @param hold why it cannot change now: `calm`, `blind` or null
/// @param at when it came to stand like this, in event time
/// @param limitSource `turbines`, `park`, `unknown` or `none`
/// @param revision one more whenever late data changed the figures
public record AlertNow(
        String id,
        String event,
        String state,
        String severity,
        String rule,
        String portfolio,
        String scope,
        boolean told,
        boolean latched,
        @Nullable String hold,
        @Nullable String foldedInto,
        @Nullable String shelvedBy,
        @Nullable String shelvedUntil,
        String since,
        String at,
        @Nullable Double peakRatio,
        @Nullable Double peakW,
        @Nullable Double energyWh,
        @Nullable Long limitedTurbines,
        @Nullable Long turbines,
        @Nullable String limitSource,
        @Nullable Double coverage,
        long revision,
        String summary,
        String detail,
        String runbook) {
    public boolean active() {
        return state.equals("active");
    }

    /// What it is the latest word on, among others of the same rule and scope.
    public String subject() {
        return rule + " " + scope;
    }
}
