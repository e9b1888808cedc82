package io.windlass.gateway.alert;

import io.windlass.analytics.alert.Alert;
import io.windlass.analytics.alert.AlertScope;
import io.windlass.analytics.alert.Alerts;
import io.windlass.analytics.alert.Alerts.Span;
import io.windlass.analytics.alert.Slice;
import io.windlass.analytics.alert.Slices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Minutes that late data changed, until they have all come: an outage of hours is filled within
/// seconds, and told of once.
final class LateMinutes {
    private static final long QUIET = Duration.ofSeconds(2).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();
    private static final long FARTHEST = Duration.ofDays(8).toMillis();

    private final Slices slices;
    private final TreeMap<Long, Map<String, Slice>> changed = new TreeMap<>();
    private long first;
    private long last;

    LateMinutes(Slices slices) {
        this.slices = slices;
    }

    /// @param farms slices of one span by farm
    /// @param nanos of [System#nanoTime]
    void add(long start, Map<String, Slice> farms, long nanos) {
        if (changed.isEmpty()) first = nanos;
        last = nanos;
        changed.computeIfAbsent(start, at -> new HashMap<>()).putAll(farms);
    }

    boolean isDue(long nanos) {
        return !changed.isEmpty() && (nanos - last >= QUIET || nanos - first >= LONGEST);
    }

    /// Has the alerts reckoned anew.
    List<Alert> revise(Alerts alerts, StoredMinutes store) throws InterruptedException {
        var spans = spans(alerts);
        var read = read(spans, store);
        var said = new ArrayList<Alert>();
        var judged = alerts.judgedUntil().map(Instant::toEpochMilli).orElse(0L);
        spans.forEach((scope, span) -> {
            long to = Math.max(span.from(), Math.min(span.to(), judged));
            said.addAll(alerts.revise(scope, of(scope, read.subMap(span.from(), to))));
        });
        changed.clear();
        return said;
    }

    private Map<AlertScope, Span> spans(Alerts alerts) {
        var farms = new HashSet<String>();
        changed.values().forEach(minute -> farms.addAll(minute.keySet()));
        long end = changed.lastEntry().getValue().values().iterator().next().end();
        var whole = new Span(changed.firstKey(), end);
        var spans = new LinkedHashMap<AlertScope, Span>();
        for (var scope : slices.scopes().keySet()) {
            if (slices.farms(scope).stream().anyMatch(farm -> farms.contains(farm.id())))
                spans.put(scope, bounded(alerts.toRevise(scope, whole)));
        }
        return spans;
    }

    private static Span bounded(Span span) {
        return new Span(Math.max(span.from(), span.to() - FARTHEST), span.to());
    }

    private NavigableMap<Long, Map<String, Slice>> read(
            Map<AlertScope, Span> spans, StoredMinutes store) throws InterruptedException {
        var farms = new HashSet<String>();
        spans.keySet().forEach(scope -> slices.farms(scope).forEach(f -> farms.add(f.id())));
        long from = spans.values().stream().mapToLong(Span::from).min().orElseThrow();
        long to = spans.values().stream().mapToLong(Span::to).max().orElseThrow();
        var read = new TreeMap<>(stored(store, farms, new Span(from, to)));
        changed.forEach(
                (at, minute) -> read.computeIfAbsent(at, start -> new HashMap<>()).putAll(minute));
        return read;
    }

    private static SortedMap<Long, Map<String, Slice>> stored(
            StoredMinutes store, Set<String> farms, Span span) throws InterruptedException {
        return store.farms(
                farms, Instant.ofEpochMilli(span.from()), Instant.ofEpochMilli(span.to()));
    }

    private List<Slice> of(AlertScope scope, SortedMap<Long, Map<String, Slice>> minutes) {
        var all = new ArrayList<Slice>();
        for (var minute : minutes.values()) {
            var slice = slices.of(minute).get(scope);
            if (slice != null) all.add(slice);
        }
        return all;
    }
}
