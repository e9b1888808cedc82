package io.windlass.gateway.ingest;

import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.EdgeStatus;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of one edge. Guarded by [Ingest].
final class EdgeSession {
    private static final Duration BIRTHS_TAKE = Duration.ofSeconds(10);
    private static final int MOST_DEVICES = 10_000;

    /// A message of the edge that waits for its turn.
    record Waiting(Topic topic, Payload payload) {}

    final EdgeId id;
    final Sequence<Waiting> sequence = new Sequence<>();
    final Map<DeviceId, DeviceBirth> devices = new HashMap<>();

    /// Devices that another edge polls.
    final Set<DeviceId> refused = new HashSet<>();

    private final Set<String> told = new HashSet<>();
    private Optional<Long> bdSeq = Optional.empty();
    private Optional<String> epoch = Optional.empty();
    private boolean online;
    private Instant bornAt = Instant.MIN;
    private Optional<Instant> lastSample = Optional.empty();
    private long samples;
    private long readings;
    private long lost;

    EdgeSession(EdgeId id) {
        this.id = id;
    }

    /// A new session, or a rebirth: what was declared before counts no more.
    ///
    /// @param spoolEpoch empty if the edge takes no acknowledgements
    void born(Optional<Long> number, Optional<String> spoolEpoch, Instant now) {
        bornAt = now;
        bdSeq = number;
        epoch = spoolEpoch;
        online = true;
        devices.clear();
        refused.clear();
    }

    /// True while the device is this edge's: born, or about to be.
    boolean holds(DeviceId device, Instant now) {
        return online && (devices.containsKey(device) || now.isBefore(bornAt.plus(BIRTHS_TAKE)));
    }

    /// True when no more devices are believed of one edge.
    boolean isFull() {
        return devices.size() + refused.size() >= MOST_DEVICES;
    }

    /// True when nothing but its name was ever learned.
    boolean isUnknown() {
        return samples == 0 && bornAt.equals(Instant.MIN);
    }

    /// True if a death of this number ends the present session.
    boolean isEndedBy(Optional<Long> number) {
        return online && bdSeq.equals(number);
    }

    void died() {
        online = false;
        devices.clear();
        sequence.forget();
    }

    /// The connection was lost, and with it any number of messages. Births that carry their hash
    /// can be trusted again when data of theirs come.
    void unsure() {
        online = false;
        devices.values().removeIf(birth -> birth.birth().isEmpty());
        sequence.forget();
    }

    void took(Arrival arrival) {
        samples++;
        readings += arrival.sample().good();
        if (arrival.historical()) return;
        var at = arrival.sample().at();
        if (lastSample.filter(last -> !last.isBefore(at)).isEmpty()) lastSample = Optional.of(at);
    }

    /// How many more samples the edge lost since it last said how many; its count begins anew with
    /// its program.
    long lost(long count) {
        long more = Math.max(0, count >= lost ? count - lost : count);
        lost = count;
        return more;
    }

    void online() {
        online = true;
    }

    boolean isOnline() {
        return online;
    }

    Optional<String> epoch() {
        return epoch;
    }

    /// True once per thing worth telling.
    boolean tells(String what) {
        return told.size() < 100 && told.add(what);
    }

    EdgeStatus status() {
        return new EdgeStatus(
                id, online, devices.size(), lastSample, samples, readings, epoch.isPresent());
    }
}
