package io.windlass.gateway.ingest;

import io.windlass.telemetry.EdgeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which edges must be asked to be born again, and when: seldom per edge, and few at once over the
/// fleet, so that a restart of the gateway does not bring every edge down on the broker.
final class Rebirths {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration MOST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_ASKED = 8;

    private final int mostAtOnce;
    private final Map<EdgeId, Wish> wishes = new LinkedHashMap<>();

    private record Wish(boolean open, int asked, Instant notBefore) {}

    Rebirths(int mostAtOnce) {
        this.mostAtOnce = mostAtOnce;
    }

    /// This edge sends what cannot be understood without its births.
    void want(EdgeId edge) {
        wishes.merge(
                edge,
                new Wish(true, 0, Instant.MIN),
                (old, _) -> new Wish(true, old.asked(), old.notBefore()));
    }

    /// It was born. If it must be asked again soon, it is asked ever more seldom: births are the
    /// largest messages of all, and a broker that drops messages would only drop more.
    void born(EdgeId edge, Instant now) {
        wishes.computeIfPresent(
                edge, (_, wish) -> new Wish(false, wish.asked(), now.plus(wait(wish.asked()))));
    }

    /// Forgets the wishes for all other edges.
    void keep(Set<EdgeId> edges) {
        wishes.keySet().retainAll(edges);
    }

    /// The edges to ask now.
    List<EdgeId> due(Instant now) {
        var due = new ArrayList<EdgeId>();
        for (var entry : wishes.entrySet()) {
            var wish = entry.getValue();
            if (due.size() == mostAtOnce) break;
            if (!wish.open() || now.isBefore(wish.notBefore())) continue;
            due.add(entry.getKey());
            entry.setValue(asked(wish, now));
        }
        return due;
    }

    /// Who never answers is left alone until it sends something again; who was quiet for long is
    /// asked as if for the first time.
    private static Wish asked(Wish wish, Instant now) {
        boolean calm = wish.notBefore().isBefore(now.minus(MOST_WAIT));
        int asked = calm ? 1 : wish.asked() + 1;
        return new Wish(asked < MOST_ASKED, Math.min(asked, MOST_ASKED - 1), now.plus(wait(asked)));
    }

    private static Duration wait(int asked) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(asked - 1L, 0, 10));
        return wait.compareTo(MOST_WAIT) < 0 ? wait : MOST_WAIT;
    }
}
