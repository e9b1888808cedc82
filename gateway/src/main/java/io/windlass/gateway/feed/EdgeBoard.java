package io.windlass.gateway.feed;

import io.windlass.telemetry.EdgeId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The present status of every edge that was ever heard. Any thread may look.
public final class EdgeBoard {
    private final Map<EdgeId, EdgeStatus> statuses = new ConcurrentHashMap<>();

    public void put(EdgeStatus status) {
        statuses.put(status.edge(), status);
    }

    /// Forgets all others.
    public void keep(Set<EdgeId> edges) {
        statuses.keySet().retainAll(edges);
    }

    /// In order of name.
    public List<EdgeStatus> all() {
        return statuses.values().stream().sorted(Comparator.comparing(EdgeStatus::edge)).toList();
    }

    public Set<EdgeId> online() {
        return statuses.values().stream()
                .filter(EdgeStatus::online)
                .map(EdgeStatus::edge)
                .collect(Collectors.toUnmodifiableSet());
    }
}
