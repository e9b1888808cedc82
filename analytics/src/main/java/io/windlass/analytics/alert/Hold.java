package io.windlass.analytics.alert;

/// Why an alert stays as it is, whatever happens.
public enum Hold {
    /// It does not.
    NONE,
    /// There is too little wind for a ratio to mean anything.
    CALM,
    /// Too little is seen: the state is unknown.
    BLIND
}
