package io.windlass.gateway.config;

import io.windlass.gateway.web.WebAddress;
import io.windlass.settings.Default;
import java.nio.file.Path;

/// gateway.yaml.
///
/// @param host the Sparkplug host id under which this gateway acknowledges
/// @param stateDir where checkpoint and dead letters lie, on a disk that survives the gateway
/// @param observer true for a second gateway beside the one that edges name as their host: it
///   acknowledges nothing and does not promise to have everything
/// @param http where page, API and `/metrics` are served; loopback unless told otherwise
public record GatewayConfig(
        String host,
        MqttConfig mqtt,
        @Default("{embedded: {}}") StoreConfig store,
        @Default("state") Path stateDir,
        @Default("false") boolean observer,
        @Default("127.0.0.1:8080") WebAddress http,
        @Default("{}") TimingConfig timing,
        @Default("{}") AlertsConfig alerts,
        PortfolioConfig portfolio) {
    public GatewayConfig {
        TopicLevel.check("host", host);
    }
}
