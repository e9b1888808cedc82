package io.windlass.agent.config;

import io.windlass.settings.Default;
import io.windlass.telemetry.EdgeId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `agent.yaml` as it is written; `configs/agent.yaml` says what each key means.
///
/// @param host the Sparkplug host whose acknowledgements count
/// @param acknowledge false if no Windlass gateway listens: samples are forgotten once sent
/// @param profiles folders
/// @param stateDir where spool and birth sequence are kept over restarts
/// @param journal a file that says of every sample when it was taken and written, for tests
public record AgentFile(
        String site,
        String edge,
        String host,
        @Default("true") boolean acknowledge,
        Mqtt mqtt,
        @Default("[devices]") List<Path> profiles,
        @Default("127.0.0.1:9464") ListenAddress http,
        Optional<Path> stateDir,
        Optional<Path> journal,
        @Default("{}") Spooling spool,
        @Default("{}") Replay replay,
        @Default("{}") Polling poll,
        List<DeviceLine> devices) {
    public AgentFile {
        new EdgeId(site, edge);
        if (host.isBlank() || host.matches(".*[/+#].*"))
            throw new IllegalArgumentException("host \"" + host + "\" is no Sparkplug host id");
    }

    public EdgeId edgeId() {
        return new EdgeId(site, edge);
    }
}
