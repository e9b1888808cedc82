package io.windlass.agent.poll;

import io.windlass.agent.device.Bus;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// Asks the devices of one bus in turn, once each beat, until interrupted. One virtual thread per
/// bus runs it.
///
/// On a shared bus those that answer are asked first; those in doubt get what is left of the beat;
/// of those that rest, one is asked.
public final class PollLoop implements Runnable {
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /// With a bus of its own a silent device delays nobody: look often, so that little is lost.
    private static final Duration LONGEST_REST_ALONE = Duration.ofSeconds(10);

    private static final Duration LEAST_BUDGET = Duration.ofMillis(200);

    private final List<Watch> watches;
    private final Beat beat;
    private final Outlet outlet;
    private final PollTally tally;

    public PollLoop(Bus bus, Beat beat, Outlet outlet, Surroundings around) {
        var longestRest = bus.devices().size() == 1 ? LONGEST_REST_ALONE : LONGEST_REST;
        this.watches =
                bus.devices().stream()
                        .map(d -> new Watch(d, new Breaker(longestRest, around.random()), around))
                        .toList();
        this.beat = beat;
        this.outlet = outlet;
        this.tally = around.tally();
    }

    @Override
    public void run() {
        try {
            while (true) {
                tally.missed(beat.await() * watches.size());
                round();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // asked to stop: the loop's only way out
        } finally {
            watches.forEach(Watch::close);
        }
    }

    private void round() throws InterruptedException {
        boolean heardBefore = anyAnswering();
        boolean probed = false;
        for (var turn : turns()) {
            var watch = turn.watch();
            boolean probe = turn.standing() == Standing.RESTING && !probed && watch.due();
            probed |= probe;
            tell(watch, hear(turn, probe));
        }
        if (!heardBefore && anyAnswering()) watches.forEach(Watch::wake);
    }

    private Sample hear(Turn turn, boolean probe) throws InterruptedException {
        var watch = turn.watch();
        if (turn.standing() == Standing.RESTING && !probe) return watch.rest();
        boolean delaysNobody = watches.size() == 1 || turn.standing() == Standing.ANSWERING;
        return delaysNobody ? watch.ask() : watch.ask(budget());
    }

    private Duration budget() {
        var left = beat.left();
        return left.compareTo(LEAST_BUDGET) < 0 ? LEAST_BUDGET : left;
    }

    /// Whose turn it is, by standing at the start of the round: a device is asked once.
    private List<Turn> turns() {
        return watches.stream()
                .map(watch -> new Turn(watch, watch.standing()))
                .sorted(Comparator.comparing(Turn::standing))
                .toList();
    }

    private boolean anyAnswering() {
        return watches.stream().anyMatch(w -> w.standing() == Standing.ANSWERING);
    }

    private void tell(Watch watch, Sample sample) {
        outlet.accept(watch.device().description(), sample);
    }

    private record Turn(Watch watch, Standing standing) {}
}
