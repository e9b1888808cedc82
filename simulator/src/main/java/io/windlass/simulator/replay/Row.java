package io.windlass.simulator.replay;

import java.time.Instant;
import java.util.OptionalDouble;

/// One line of a recording.
record Row(Instant time, String turbine, OptionalDouble watts, OptionalDouble metresPerSecond) {}
