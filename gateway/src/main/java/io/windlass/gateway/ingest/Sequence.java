package io.windlass.gateway.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the messages of an edge in order by their sequence numbers 0..255, and tells when one is
/// missing for too long.
final class Sequence<T> {
    private static final int NUMBERS = 256;
    private static final int UNKNOWN = -1;

    /// What came early, by number.
    private final Map<Integer, T> early = new HashMap<>();

    private int expected = UNKNOWN;
    private Optional<Instant> gapSince = Optional.empty();

    /// Takes a message and answers with those whose turn it is.
    List<T> offer(int number, T message, Instant now) {
        if (expected == UNKNOWN) expected = number;
        if (number != expected) {
            early.put(number, message);
            if (gapSince.isEmpty()) gapSince = Optional.of(now);
            return List.of();
        }
        var ready = new ArrayList<T>();
        ready.add(message);
        step();
        for (var next = early.remove(expected); next != null; next = early.remove(expected)) {
            ready.add(next);
            step();
        }
        if (early.isEmpty()) gapSince = Optional.empty();
        return ready;
    }

    /// A birth of the edge: its number is the beginning.
    void restart(int number) {
        early.clear();
        gapSince = Optional.empty();
        expected = (number + 1) % NUMBERS;
    }

    /// The beginning is not known any more.
    void forget() {
        early.clear();
        gapSince = Optional.empty();
        expected = UNKNOWN;
    }

    boolean isMissingSince(Duration patience, Instant now) {
        return gapSince.filter(since -> !since.plus(patience).isAfter(now)).isPresent();
    }

    /// Gives up what is missing: everything that came early, in order.
    List<T> release() {
        var ready = new ArrayList<T>(early.size());
        for (int i = 0; i < NUMBERS && !early.isEmpty(); i++) {
            var next = early.remove(expected);
            if (next != null) ready.add(next);
            step();
        }
        gapSince = Optional.empty();
        return ready;
    }

    private void step() {
        expected = (expected + 1) % NUMBERS;
    }
}
