package io.windlass.chaos;

import io.windlass.chaos.fault.Deck;
import io.windlass.chaos.fault.Fault;
import io.windlass.chaos.fault.Injector;
import io.windlass.chaos.fault.Repeater;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Lets faults loose until its time is over: they may overlap, but never on one target.
final class Storm {
    private final Deck deck;
    private final Injector injector;
    private final Repeater repeater;
    private final Watch watch;
    private final Consumer<String> say;
    private final Set<String> busy = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /// What a storm acts with.
    record Means(Injector injector, Repeater repeater, Watch watch) {}

    Storm(Deck deck, Means means, Consumer<String> say) {
        this.deck = deck;
        this.injector = means.injector();
        this.repeater = means.repeater();
        this.watch = means.watch();
        this.say = say;
    }

    /// Returns when every fault is mended.
    void rage(long untilNanos) throws InterruptedException {
        try (var bringers = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            while (System.nanoTime() - untilNanos < 0) {
                if (System.nanoTime() - next >= 0) {
                    letLoose(bringers);
                    next = System.nanoTime() + deck.pause().toNanos();
                }
                repeater.listen();
                watch.look();
                Thread.sleep(250);
            }
            bringers.shutdown();
            bringers.awaitTermination(1, TimeUnit.MINUTES);
        }
        if (!failures.isEmpty())
            throw new IllegalStateException("a fault could not be brought about", failures.peek());
    }

    private void letLoose(ExecutorService bringers) {
        var fault = deck.next();
        if (!claim(fault)) return;
        counts.merge(fault.kind().label(), 1, Integer::sum);
        say.accept(fault.toString());
        bringers.execute(() -> bring(fault));
    }

    private void bring(Fault fault) {
        try {
            injector.bring(fault);
        } catch (IOException | RuntimeException e) {
            failures.add(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            watch.mended(fault);
            release(fault);
        }
    }

    private synchronized boolean claim(Fault fault) {
        return busy.add(fault.target());
    }

    private synchronized void release(Fault fault) {
        busy.remove(fault.target());
    }

    /// How many of each kind.
    Map<String, Integer> counts() {
        return counts;
    }
}
