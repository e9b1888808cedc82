package io.windlass.agent.device;

import java.time.Duration;
import java.util.List;

/// Devices that must be asked in turn because they share a connection, a line or an address.
///
/// @param name host and port, or the serial line
/// @param every how often each device is polled, in plant time
public record Bus(String name, Duration every, List<Device> devices) {
    public Bus {
        devices = List.copyOf(devices);
    }
}
