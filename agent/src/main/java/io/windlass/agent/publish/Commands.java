package io.windlass.agent.publish;

import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.HostState;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.MalformedPayload;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.Filters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Understands what arrives for an edge; what it does not understand it counts.
final class Commands {
    private final String commandTopic;
    private final String stateTopic;
    private final PublishTally tally;

    Commands(EdgeId edge, String host, PublishTally tally) {
        this.commandTopic = Filters.commandsTo(edge);
        this.stateTopic = Filters.stateOf(host);
        this.tally = tally;
    }

    /// What to subscribe to, with its QoS.
    Map<String, Integer> filters() {
        return Map.of(commandTopic, 1, stateTopic, 1);
    }

    List<Command> in(Inbound message) {
        if (message.topic().equals(stateTopic)) return state(message.payload());
        return message.topic().equals(commandTopic) ? commands(message.payload()) : List.of();
    }

    private List<Command> state(byte[] payload) {
        var state = HostState.parse(new String(payload, StandardCharsets.UTF_8));
        if (state.isEmpty()) tally.add(Count.MALFORMED, 1);
        return state.<Command>map(Command.Host::new).stream().toList();
    }

    private List<Command> commands(byte[] payload) {
        try {
            var commands = new ArrayList<Command>();
            for (var metric : Codec.decode(payload).metrics())
                command(metric).ifPresent(commands::add);
            return commands;
        } catch (MalformedPayload _) {
            tally.add(Count.MALFORMED, 1);
            return List.of();
        }
    }

    private Optional<Command> command(Metric metric) {
        return switch (metric.name()) {
            case MetricNames.REBIRTH ->
                    metric.value() instanceof Value.Bool(boolean wanted) && wanted
                            ? Optional.of(new Command.Rebirth())
                            : Optional.empty();
            case MetricNames.ACK -> acknowledge(metric.value());
            default -> Optional.empty();
        };
    }

    private Optional<Command> acknowledge(Value value) {
        var ack =
                value instanceof Value.Text(var _, var json)
                        ? Ack.parse(json)
                        : Optional.<Ack>empty();
        if (ack.isEmpty()) tally.add(Count.MALFORMED, 1);
        return ack.map(Command.Acknowledge::new);
    }
}
