package io.windlass.chaos.fault;

import io.windlass.chaos.rig.Rig;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Deals faults: the same seed, the same faults in the same order. Every kind comes once before any
/// comes again.
public final class Deck {
    private static final List<String> AGENTS = List.of(Rig.FARM, Rig.HALL);
    private static final List<String> LINKS =
            List.of(Rig.FARM, Rig.HALL, Rig.GATEWAY, Rig.DATABASE);
    private static final List<String> PROGRAMS =
            List.of(Rig.FARM, Rig.HALL, Rig.GATEWAY, Rig.BROKER, Rig.DATABASE);

    private final Random random;
    private final List<Kind> kinds;
    private final Deque<Kind> left = new ArrayDeque<>();

    /// @param impossible what cannot be brought about here
    public Deck(long seed, Set<Kind> impossible) {
        random = new Random(seed);
        kinds = List.of(Kind.values()).stream().filter(k -> !impossible.contains(k)).toList();
    }

    public Fault next() {
        if (left.isEmpty()) shuffle();
        var kind = left.removeFirst();
        return new Fault(kind, target(kind), lasts(kind));
    }

    /// How long until the next fault.
    public Duration pause() {
        return millis(3_000, 9_000);
    }

    /// For whatever else a fault leaves to chance.
    Random random() {
        return random;
    }

    private void shuffle() {
        var all = new ArrayList<>(kinds);
        Collections.shuffle(all, random);
        left.addAll(all);
    }

    private String target(Kind kind) {
        return switch (kind) {
            case KILL_AGENT -> one(AGENTS);
            case KILL_GATEWAY, DISK_FULL_CHECKPOINT -> Rig.GATEWAY;
            case KILL_BROKER, REPEAT -> Rig.BROKER;
            case KILL_DATABASE, STOP_DATABASE -> Rig.DATABASE;
            case KILL_SIMULATOR -> Rig.SIMULATOR;
            case FREEZE -> one(PROGRAMS);
            case RESET_LINK, HALF_OPEN_LINK, PARTITION, SLOW_LINK -> one(LINKS);
            case DISK_FULL_SPOOL, CLOCK_STEP, TORN_SPOOL -> Rig.FARM;
        };
    }

    private Duration lasts(Kind kind) {
        return switch (kind) {
            case RESET_LINK, HALF_OPEN_LINK, REPEAT -> Duration.ZERO;
            case KILL_AGENT, KILL_GATEWAY, KILL_BROKER, KILL_DATABASE, KILL_SIMULATOR, TORN_SPOOL ->
                    millis(0, 2_000);
            case FREEZE -> millis(1_000, 10_000);
            case PARTITION -> millis(1_000, 30_000);
            case SLOW_LINK, DISK_FULL_SPOOL, DISK_FULL_CHECKPOINT, CLOCK_STEP ->
                    millis(5_000, 15_000);
            case STOP_DATABASE -> millis(5_000, 30_000);
        };
    }

    private Duration millis(int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
