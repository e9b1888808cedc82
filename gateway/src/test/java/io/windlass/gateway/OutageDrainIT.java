package io.windlass.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Output;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.checkpoint.CheckpointFile.Loaded;
import io.windlass.gateway.config.GatewayConfig;
import io.windlass.gateway.config.PortfolioPlan;
import io.windlass.gateway.embedded.EmbeddedSettings;
import io.windlass.gateway.embedded.EmbeddedStore;
import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.keep.Acks;
import io.windlass.gateway.keep.DeadLetters;
import io.windlass.gateway.keep.StoreQueue;
import io.windlass.gateway.keep.StoreWriter;
import io.windlass.gateway.ledger.CheckpointWriter;
import io.windlass.gateway.ledger.Ledger.LedgerTime;
import io.windlass.gateway.ledger.Reckoning;
import io.windlass.gateway.ledger.Recomputation;
import io.windlass.gateway.ledger.Resume;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Described;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store.Query;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After an outage the backlog of many devices drains through queue, store, ledger and
/// recomputation while they go on live. Twelve plant minutes and 40 turbines; with `windlass.long`
/// six hours and 500. Prints the latency of live samples and the rate of the drain.
@Tag("story")
class OutageDrainIT {
    private static final boolean LONG = Boolean.getBoolean("windlass.long");
    private static final int TURBINES = LONG ? 500 : 40;
    private static final Duration OUTAGE = LONG ? Duration.ofHours(6) : Duration.ofMinutes(12);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final double SPEED = LONG ? 20 : 60;
    private static final int REPLAY_PER_SECOND = LONG ? 10_000 : 2_000;
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final EdgeId EDGE = new EdgeId("ridge", "box");
    private static final Schema SCHEMA = Schema.load();

    private static final Duration PATIENCE = Duration.ofMinutes(LONG ? 20 : 2);
    private static final Comparator<Row> ROWS =
            Comparator.comparing(Row::at)
                    .thenComparing(row -> new TreeMap<>(row.tags()).toString());

    @TempDir Path folder;
    private final Meters meters = new Meters();
    private final SampleRows rows = new SampleRows(SCHEMA);
    private final StoreQueue queue = new StoreQueue(rows, 20_000, meters);
    private final Map<Long, Long> liveSince = new ConcurrentHashMap<>();
    private final LongAdder acknowledged = new LongAdder();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile PlantClock clock = new PlantClock(START, System.nanoTime());
    private EmbeddedStore store;
    private Reckoning reckoning;
    private long offset;

    /// Plant time since an instant of both clocks.
    private record PlantClock(Instant plant, long nanos) {
        Instant instant() {
            return plant.plusNanos((long) ((System.nanoTime() - nanos) * SPEED));
        }
    }

    @BeforeEach
    void gateway() throws InterruptedException {
        store =
                EmbeddedStore.open(
                        new EmbeddedSettings(
                                folder.resolve("w.db"), Duration.ofDays(7), Duration.ofDays(400)),
                        SCHEMA,
                        this::now);
        var acks = new Acks("g", new DeadLetters(folder, this::now, meters), meters);
        reckoning = reckoning();
        var writer = new StoreWriter(queue, store, reckoning.ledger(), acks, meters);
        for (Runnable loop :
                List.of(
                        reckoning.ledger(),
                        reckoning.checkpoints(),
                        reckoning.recomputer(),
                        writer)) threads.add(Thread.ofVirtual().start(loop));
    }

    private Reckoning reckoning() throws InterruptedException {
        var plant = portfolio();
        var ports = new CheckpointWriter.Ports(List::of, () -> "", this::acknowledged, _ -> {});
        var patience = plant.timing().lateness().plus(Duration.ofMinutes(3));
        var time = new LedgerTime(this::now, Duration.ofMillis(100), patience, System.nanoTime());
        return Reckoning.of(
                new Resume(plant, store, rows).from(new Loaded.None(), now()),
                new Recomputation(plant, store, rows, () -> Instant.MIN),
                new Reckoning.Written(
                        plant.timing().interval(), time, new CheckpointFile(folder), ports),
                new Reckoning.Surroundings(this::now, () -> Set.of(EDGE), queue::accept, meters));
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var thread : threads) {
            thread.interrupt();
            thread.join();
        }
        store.close();
    }

    @Test
    void aBacklogDrainsWithoutStarvingLiveDataAndEndsWithTheFiguresOfAnUnbrokenRun()
            throws InterruptedException {
        long polls = OUTAGE.dividedBy(POLL);
        send(0, false); // the last poll before the link broke
        await().until(() -> reckoning.ledger().waiting() == 0 && queue.waiting() == 0);
        var back = START.plus(OUTAGE);
        clock = new PlantClock(back, System.nanoTime());

        long drainBegan = System.nanoTime();
        drain(polls);
        double drained = secondsSince(drainBegan);
        await().atMost(PATIENCE).until(() -> acknowledged.sum() == offset);
        await().atMost(PATIENCE).until(() -> reckoning.recomputer().waiting() == 0);

        assertThat(meters.count(Meter.STORED_SAMPLES)).isEqualTo(offset);
        assertThat(meters.count(Meter.REVISIONS)).isPositive();
        var truth = truth(back);
        await().atMost(PATIENCE).until(() -> figures(back).size() == truth.size());
        await().atMost(PATIENCE).until(() -> reckoning.recomputer().waiting() == 0);
        var figures = figures(back);
        for (int i = 0; i < truth.size(); i++) assertThat(figures.get(i)).isEqualTo(truth.get(i));
        System.out.printf(
                "outage=%s devices=%d backlog=%d drained_per_second=%.0f live_ack_p50_ms=%d"
                        + " live_ack_p99_ms=%d settled_after_s=%.0f%n",
                OUTAGE,
                TURBINES,
                polls * TURBINES,
                polls * TURBINES / drained,
                percentile(0.5),
                percentile(0.99),
                secondsSince(drainBegan));
        assertThat(percentile(0.99)).as("or their edges would send them again").isLessThan(10_000);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /// Sends the backlog in order at its rate, and each poll that is due live before more of it.
    private void drain(long polls) throws InterruptedException {
        long next = polls;
        long drainBegan = System.nanoTime();
        for (long poll = 1; poll < polls; poll++) {
            for (; !at(next).isAfter(now()); next++) send(next, false);
            send(poll, true);
            long due = drainBegan + poll * TURBINES * 1_000_000_000L / REPLAY_PER_SECOND;
            long early = due - System.nanoTime();
            if (early > 0) Thread.sleep(Duration.ofNanos(early));
        }
    }

    private void send(long poll, boolean historical) throws InterruptedException {
        for (int turbine = 0; turbine < TURBINES; turbine++) {
            var sample = sample(turbine, poll);
            var described = new Described(sample.device(), EDGE, "turbine", "generic", Map.of());
            var receipt = new Receipt(EDGE, "e", offset++);
            if (!historical) liveSince.put(receipt.offset(), System.nanoTime() - lag(sample));
            var arrival = new Arrival(described, sample, Optional.of(receipt), historical);
            reckoning.ledger().accept(arrival);
            queue.accept(arrival);
        }
    }

    /// How long ago on the wall it was due.
    private long lag(Sample sample) {
        return (long) (Duration.between(sample.at(), now()).toNanos() / SPEED);
    }

    private void acknowledged(List<Receipt> receipts) {
        acknowledged.add(receipts.size());
        for (var receipt : receipts) {
            var since = liveSince.remove(receipt.offset());
            if (since != null) latencies.add(System.nanoTime() - since);
        }
    }

    private long percentile(double part) {
        var sorted = latencies.stream().sorted().toList();
        return sorted.get((int) (part * (sorted.size() - 1))) / 1_000_000;
    }

    private static Sample sample(int turbine, long poll) {
        double watts = 1e6 + 1_000 * turbine + 100 * (poll % 7);
        var power = new Good(Quantity.ACTIVE_POWER.signal(), watts);
        return new Sample(device(turbine), at(poll), List.of(power));
    }

    private static DeviceId device(int turbine) {
        return new DeviceId("ridge", "W%03d".formatted(turbine + 1));
    }

    private static Instant at(long poll) {
        return START.plus(POLL.multipliedBy(poll));
    }

    private Instant now() {
        return clock.instant();
    }

    private List<Row> figures(Instant until) {
        var query = new Query(FigureRows.TABLE, Map.of(), START, until, 1_000_000);
        return store.read(query).stream().map(OutageDrainIT::energies).sorted(ROWS).toList();
    }

    private static List<Row> truth(Instant until) {
        var engine = new Engine(portfolio(), START);
        var rows = new ArrayList<Row>();
        for (long poll = 0; at(poll).isBefore(until.plus(POLL.multipliedBy(30))); poll++) {
            for (int turbine = 0; turbine < TURBINES; turbine++)
                engine.apply(sample(turbine, poll));
            for (var output : engine.advance(at(poll)))
                if (output instanceof Output.Closed(var interval)
                        && interval.start().isBefore(until))
                    rows.add(energies(FigureRows.of(interval)));
        }
        return rows.stream().sorted(ROWS).toList();
    }

    private static Row energies(Row row) {
        var fields = new HashMap<>(row.fields());
        fields.keySet().removeAll(Set.of("revision", "quality"));
        return new Row(row.table(), row.tags(), fields, row.at());
    }

    private static Portfolio portfolio() {
        var config =
                """
                host: g
                mqtt: {broker: "tcp://127.0.0.1:1883"}
                portfolio:
                  id: all
                  farms: [{id: wind, site: ridge, rated_power: 2MW, turbines: [W001..W%03d]}]
                """
                        .formatted(TURBINES);
        return PortfolioPlan.of(Settings.parse("many.yaml", config, GatewayConfig.class));
    }
}
