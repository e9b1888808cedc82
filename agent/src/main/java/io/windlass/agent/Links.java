package io.windlass.agent;

import io.windlass.agent.config.AgentFile;
import io.windlass.agent.publish.EdgeSettings;
import io.windlass.agent.spool.Journal;
import io.windlass.agent.spool.Spool;
import io.windlass.agent.spool.SpoolLimits;
import io.windlass.agent.spool.SpoolPlace;
import io.windlass.agent.spool.SpoolWorld;
import io.windlass.settings.Secret;
import io.windlass.transport.mqtt.MqttSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
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

    /// The spool, on the disk if there is a place for it.
    ///
    /// @throws IOException if the journal cannot be had
    static Spool spool(AgentFile file) throws IOException {
        var world = new SpoolWorld(System::nanoTime, journal(file));
        if (file.stateDir().isPresent())
            return Spool.open(
                    SpoolPlace.here(file.stateDir().get(), file.spool().commit()),
                    limits(file, Runtime.getRuntime().maxMemory() / 4),
                    world);
        LOG.warn(
                "spool=memory cause=\"without state_dir a killed agent loses what is not stored\"");
        var limits = limits(file, Runtime.getRuntime().maxMemory() / 2);
        return Spool.inMemory(UUID.randomUUID().toString(), limits, world);
    }

    private static SpoolLimits limits(AgentFile file, long heap) {
        long most = file.spool().maxBytes().bytes();
        return new SpoolLimits(most, file.spool().maxAge(), Math.min(most, heap));
    }

    private static Optional<Journal> journal(AgentFile file) throws IOException {
        if (file.journal().isEmpty()) return Optional.empty();
        return Optional.of(Journal.open(file.journal().get(), InstantSource.system()));
    }

    static InetSocketAddress http(AgentFile file) {
        return new InetSocketAddress(file.http().host(), file.http().port());
    }

    private static Supplier<char[]> reader(Secret secret) {
        return secret::read;
    }
}
