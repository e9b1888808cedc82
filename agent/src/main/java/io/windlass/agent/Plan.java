package io.windlass.agent;

import io.windlass.agent.config.AgentConfig;
import io.windlass.agent.config.AgentFile;
import io.windlass.agent.config.Protocol;
import io.windlass.agent.profile.Profiles;
import io.windlass.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// A checked configuration with the profiles that it names.
record Plan(AgentConfig config, Profiles profiles) {
    /// Reads a configuration file and the profiles in its folders.
    ///
    /// @throws io.windlass.settings.SettingsException with what is wrong with them
    static Plan read(Path file) {
        var written = Settings.load(file, AgentFile.class);
        written.mqtt().passwordFile().ifPresent(secret -> secret.read());
        var profiles = Profiles.load(written.profiles());
        return new Plan(AgentConfig.of(written, protocols(profiles)), profiles);
    }

    private static Map<String, Protocol> protocols(Profiles profiles) {
        return profiles.names().stream()
                .collect(Collectors.toMap(name -> name, name -> protocol(profiles, name)));
    }

    private static Protocol protocol(Profiles profiles, String name) {
        return profiles.find(name).flatMap(p -> p.modbus()).isPresent()
                ? Protocol.MODBUS
                : Protocol.SNMP;
    }
}
