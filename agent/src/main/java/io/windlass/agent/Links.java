package io.windlass.agent;

import io.windlass.agent.config.AgentFile;
import io.windlass.agent.publish.EdgeSettings;
import io.windlass.agent.spool.SpoolLimits;
import io.windlass.settings.Secret;
import io.windlass.transport.mqtt.MqttSettings;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file's words in the words of the parts.
final class Links {
    private static final Logger LOG = LoggerFactory.getLogger(Links.class);
    private static final int MAX_IN_FLIGHT = 64;

    private Links() {}

    static MqttSettings mqtt(AgentFile file) {
        var mqtt = file.mqtt();
        return new MqttSettings(
                mqtt.broker(),
                mqtt.clientId().orElse(file.site() + "-" + file.edge()),
                mqtt.user(),
                mqtt.passwordFile().map(Links::reader),
                mqtt.caFile(),
                mqtt.keepAlive(),
                mqtt.timeout(),
                MAX_IN_FLIGHT);
    }

    static EdgeSettings edge(AgentFile file) {
        return new EdgeSettings(
                file.edgeId(),
                file.host(),
                file.acknowledge(),
                file.mqtt().maxPacket().bytes(),
                file.replay().rate(),
                "windlass-agent/" + Main.version());
    }

    /// A spool in memory must leave room for the rest of the program.
    static SpoolLimits spool(AgentFile file) {
        long wanted = file.spool().maxBytes().bytes();
        long room = Runtime.getRuntime().maxMemory() / 2;
        if (wanted > room)
            LOG.warn(
                    "spool.max_bytes={} state=lowered to={} cause=\"half the heap\"", wanted, room);
        return new SpoolLimits(Math.min(wanted, room), file.spool().maxAge());
    }

    static InetSocketAddress http(AgentFile file) {
        return new InetSocketAddress(file.http().host(), file.http().port());
    }

    private static Supplier<char[]> reader(Secret secret) {
        return secret::read;
    }
}
