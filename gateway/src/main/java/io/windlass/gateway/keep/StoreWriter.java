package io.windlass.gateway.keep;

import io.windlass.gateway.feed.Kept;
import io.windlass.gateway.keep.Acks.Hold;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Figures;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Outcome.Stored;
import io.windlass.gateway.store.Store.Outcome.Unavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes to the store. What is stored is told to the ledger, which has it
/// acknowledged; nothing else is.
public final class StoreWriter implements Runnable {
    public static final String OK = "ok";
    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration MOST_WAIT = Duration.ofSeconds(5);

    private final StoreQueue queue;
    private final Store store;
    private final Kept kept;
    private final Acks acks;
    private final Meters meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile String state = OK;

    /// @param kept hears what is durable
    /// @param acks hears what never will be, and when edges should hold back
    public StoreWriter(StoreQueue queue, Store store, Kept kept, Acks acks, Meters meters) {
        this.queue = queue;
        this.store = store;
        this.kept = kept;
        this.acks = acks;
        this.meters = meters;
    }

    /// [#OK], or what keeps the store from writing.
    public String state() {
        return state;
    }

    /// Writes until told to stop, and then what is left, if the store takes it.
    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0 || !queue.isEmpty()) {
                var batch = queue.next();
                if (!batch.isEmpty() && !write(batch)) return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends [#run] when the queue is empty, or at the first failure from now on.
    public void stop() {
        stopping.countDown();
    }

    /// The same batch until the store has it: its order is kept, and nothing is acknowledged early.
    private boolean write(Batch batch) throws InterruptedException {
        var wait = FIRST_WAIT;
        while (true) {
            switch (store.write(batch.rows())) {
                case Stored stored -> {
                    settle(batch, stored);
                    return true;
                }
                case Unavailable(var cause) -> unavailable(cause);
            }
            if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) return false;
            wait = wait.multipliedBy(2).compareTo(MOST_WAIT) < 0 ? wait.multipliedBy(2) : MOST_WAIT;
        }
    }

    private void settle(Batch batch, Stored stored) throws InterruptedException {
        var causes = batch.causes(stored.refused());
        var whole = batch.kept(causes);
        meters.add(Meter.REFUSED_ROWS, stored.refused().size());
        meters.add(Meter.STORED_SAMPLES, whole.size());
        meters.add(Meter.STORED_READINGS, whole.stream().mapToLong(a -> a.sample().good()).sum());
        if (!causes.isEmpty()) acks.refused(batch.refused(causes));
        if (!whole.isEmpty()) kept.kept(whole);
        batch.end(Figures.Fate.STORED);
        tell(stored);
        if (!state.equals(OK)) LOG.info("store=up");
        turn(OK);
    }

    private static void tell(Stored stored) {
        stored.refused().stream()
                .findFirst()
                .ifPresent(r ->
                        LOG.warn(
                                "event=refused rows={} first=\"{} {}\" cause=\"{}\"",
                                stored.refused().size(),
                                r.row().table(),
                                r.row().at(),
                                r.cause()));
    }

    private void unavailable(String cause) {
        meters.add(Meter.STORE_FAILURES);
        if (state.equals(OK)) LOG.error("store=down cause=\"{}\" action=retry", cause);
        turn(cause);
    }

    private void turn(String now) {
        state = now;
        queue.down(!now.equals(OK));
        acks.hold(Hold.STORE, !now.equals(OK));
    }
}
