package io.windlass.analytics.alert;

import java.util.Optional;

/// An alert as it stands at an instant.
///
/// @param id the same for all that is ever said of one alert, also after a restart
/// @param since when its condition began, in milliseconds of the epoch
/// @param at when it came to stand like this
/// @param figures of the rules that speak of curtailment
/// @param detail what else there is to say
/// @param revision one more whenever late data changed the figures
public record Notice(
        String id,
        Rule rule,
        AlertScope scope,
        long since,
        long at,
        Optional<Figures> figures,
        String detail,
        Standing standing,
        int revision) {
    /// How an alert stands.
    ///
    /// @param latched held because it came and went too often
    /// @param hold why it cannot change now
    /// @param told whether it goes out: neither folded into a wider one nor shelved
    /// @param folded the wider scope that tells of it
    public record Standing(
            boolean active,
            boolean latched,
            Hold hold,
            boolean told,
            Optional<AlertScope> folded,
            Optional<Shelf> shelf) {}
}
