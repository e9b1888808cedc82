package io.windlass.gateway.live;

import java.time.Duration;

/// Somebody asks not to hear of a rule for a while.
///
/// @param rule such as `high`
/// @param scope such as `farm:ID`; empty for every one
public record ShelfOrder(
        String rule, String scope, String author, String reason, Duration length) {}
