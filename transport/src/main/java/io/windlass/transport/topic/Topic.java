package io.windlass.transport.topic;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import java.util.Optional;

/// A Sparkplug topic.
public sealed interface Topic {
    String NAMESPACE = "spBv1.0";

    /// As MQTT carries it.
    String text();

    /// Of an edge: NBIRTH, NDATA, NDEATH or NCMD.
    record Edge(MessageType type, EdgeId id) implements Topic {
        public Edge {
            if (type.ofDevice()) throw new IllegalArgumentException(type + " needs a device");
        }

        @Override
        public String text() {
            return String.join("/", NAMESPACE, id.site(), type.name(), id.edge());
        }
    }

    /// Of a device: DBIRTH, DDATA, DDEATH or DCMD.
    ///
    /// @param edge who polls it
    record Device(MessageType type, DeviceId id, String edge) implements Topic {
        public Device {
            if (!type.ofDevice()) throw new IllegalArgumentException(type + " is of an edge");
            var _ = new EdgeId(id.site(), edge);
        }

        /// The edge that polls it.
        public EdgeId edgeId() {
            return new EdgeId(id.site(), edge);
        }

        @Override
        public String text() {
            return String.join("/", NAMESPACE, id.site(), type.name(), edge, id.device());
        }
    }

    /// Where a host application says whether it is there; retained.
    record State(String hostId) implements Topic {
        public State {
            TopicText.requireHost(hostId);
        }

        @Override
        public String text() {
            return String.join("/", NAMESPACE, TopicText.STATE, hostId);
        }
    }

    /// Empty for anything that is not a Sparkplug B topic with ids that Windlass can carry.
    static Optional<Topic> parse(String text) {
        return TopicText.parse(text);
    }
}
