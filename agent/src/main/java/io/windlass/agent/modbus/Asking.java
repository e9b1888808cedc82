package io.windlass.agent.modbus;

import java.time.Duration;

/// How a device is asked.
///
/// @param timeout of one request, in real time
/// @param pause between requests, and after connecting
public record Asking(int unit, Duration timeout, Duration pause) {}
