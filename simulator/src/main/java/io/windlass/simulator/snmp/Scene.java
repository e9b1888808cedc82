package io.windlass.simulator.snmp;

import io.windlass.simulator.plant.PduReading;
import java.time.Duration;

/// What a PDU's agent speaks about in one answer: one instant, one reading.
record Scene(String name, PduReading reading, Duration upTime) {}
