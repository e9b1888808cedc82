package io.windlass.gateway.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// All that `/api/v1/alerts` tells.
///
/// @param at the instant of event time up to which curtailment was judged
/// @param current active now, the widest scopes first
/// @param history alerts that began in the span asked for, the latest first
/// @param holds by scope, why nothing changes there now: `none`, `calm` or `blind`
/// @param channels by channel, `ok` or why it does not take alerts
/// @param undelivered by channel, how many wait
public record AlertsNow(
        Instant at,
        List<AlertNow> current,
        List<AlertNow> history,
        List<Shelved> shelves,
        Map<String, String> holds,
        Map<String, String> channels,
        Map<String, Integer> undelivered) {
    public AlertsNow {
        current = List.copyOf(current);
        history = List.copyOf(history);
        shelves = List.copyOf(shelves);
    }

    /// A rule that somebody does not want to hear of. An empty scope is every one.
    public record Shelved(
            String rule, String scope, String author, String reason, Instant from, Instant until) {}
}
