package io.windlass.agent.config;

import io.windlass.settings.SettingsException;
import java.util.List;
import java.util.Map;

/// What an agent does, checked as a whole.
///
/// @param file all that needs no second look
/// @param devices in the order of the file, ranges written out
public record AgentConfig(AgentFile file, List<DeviceEntry> devices) {
    public AgentConfig {
        devices = List.copyOf(devices);
    }

    /// Writes out the ranges and checks the devices against each other and against the profiles.
    ///
    /// @throws SettingsException with all that is wrong
    public static AgentConfig of(AgentFile file, Map<String, Protocol> profiles) {
        var roster = new Roster(file.site(), file.poll(), profiles);
        file.devices().forEach(roster::add);
        if (!roster.problems().isEmpty()) throw new SettingsException(roster.problems());
        return new AgentConfig(file, roster.entries());
    }
}
