package io.windlass.analytics;

/// All that the engine remembers, as a plain value.
public record EngineState(int version) {}
