package io.windlass.agent.publish;

import io.windlass.agent.spool.Spooled;

/// A sample whose turn it is.
///
/// @param historical not live: late, or sent before
/// @param times how often it was sent before in this connection
record Outgoing(Spooled spooled, boolean historical, int times) {}
