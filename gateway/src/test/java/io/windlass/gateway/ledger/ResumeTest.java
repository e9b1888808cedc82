package io.windlass.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Engine;
import io.windlass.gateway.checkpoint.Checkpoint;
import io.windlass.gateway.checkpoint.CheckpointFile.Loaded;
import io.windlass.gateway.checkpoint.Span;
import io.windlass.gateway.store.MemoryStore;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Schema;
import io.windlass.telemetry.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumeTest {
    private static final SampleRows ROWS = new SampleRows(Schema.load());
    private static final Instant START = SmallPlant.START;
    private static final List<Sample> SAMPLES = SmallPlant.samples(1, Duration.ofMinutes(10));
    private static final Instant NOW = START.plus(Duration.ofMinutes(10));

    private final MemoryStore store = new MemoryStore();

    @Test
    void aFirstStartHasNothingToReckonAgain() throws InterruptedException {
        var resumed = resume(new Loaded.None());

        assertThat(resumed.dirty()).isEmpty();
        assertThat(resumed.engine().closedUntil()).isEmpty();
        assertThat(resumed.goesOn()).isFalse();
    }

    @Test
    void theStoreFillsTheIntervalsThatTheCheckpointHasOpen() throws InterruptedException {
        store(SAMPLES);
        var before = new Engine(SmallPlant.portfolio(), START);
        SAMPLES.forEach(before::apply);
        advance(before, START.plus(Duration.ofMinutes(6)));

        var resumed = resume(new Loaded.Found(checkpoint(before)));

        assertThat(resumed.dirty()).containsExactly(new Span(0, 60_000));
        assertThat(advance(resumed.engine(), NOW)).isEqualTo(advance(before, NOW)).isNotEmpty();
    }

    @Test
    void aLedgerOfAnotherVersionIsRebuiltFromTheStore() throws InterruptedException {
        store(SAMPLES);
        var before = new Engine(SmallPlant.portfolio(), START);
        SAMPLES.forEach(before::apply);
        advance(before, START.plus(Duration.ofMinutes(6)));
        var old =
                new Checkpoint(
                        NOW, before.closedUntil(), List.of(), List.of(), "", Optional.empty());

        var resumed = resume(new Loaded.Found(old));

        assertThat(energies(resumed.engine())).isEqualTo(energies(before));
    }

    @Test
    void whileTheStoreIsDownWhatIsOpenIsMarked() throws InterruptedException {
        var before = new Engine(SmallPlant.portfolio(), START);
        SAMPLES.forEach(before::apply);
        advance(before, START.plus(Duration.ofMinutes(6)));
        store.down(true);

        var resumed = resume(new Loaded.Found(checkpoint(before)));

        var open = before.closedUntil().orElseThrow();
        assertThat(resumed.dirty())
                .contains(
                        new Span(
                                open.toEpochMilli(),
                                NOW.plus(Duration.ofMinutes(1)).toEpochMilli()));
    }

    @Test
    void afterALongSleepTheGapIsReckonedInTheBackground() throws InterruptedException {
        var before = new Engine(SmallPlant.portfolio(), START);
        SAMPLES.forEach(before::apply);
        advance(before, NOW);
        var morning = NOW.plus(Duration.ofHours(9));

        var resumed =
                new Resume(SmallPlant.portfolio(), store, ROWS)
                        .from(new Loaded.Found(checkpoint(before)), morning);

        var start = morning.minus(Duration.ofMinutes(5));
        assertThat(resumed.engine().closedUntil()).contains(start);
        assertThat(resumed.dirty())
                .contains(
                        new Span(
                                before.closedUntil().orElseThrow().toEpochMilli(),
                                start.toEpochMilli()));
    }

    @Test
    void aLostCheckpointHasTwoWeeksReckonedAgain() throws InterruptedException {
        store.write(SmallPlant.truth(SAMPLES, NOW));

        for (var loaded : List.of(new Loaded.None(), new Loaded.Lost(Path.of("x"), "torn")))
            assertThat(resume(loaded).dirty())
                    .singleElement()
                    .satisfies(span ->
                            assertThat(span.to() - span.from())
                                    .isEqualTo(Duration.ofDays(14).minusMinutes(5).toMillis()));
    }

    private Resume.Resumed resume(Loaded loaded) throws InterruptedException {
        return new Resume(SmallPlant.portfolio(), store, ROWS).from(loaded, NOW);
    }

    private void store(List<Sample> samples) {
        for (var sample : samples) {
            var arrival = SmallPlant.arrival(sample, 0, false);
            store.write(ROWS.of(arrival.described(), sample));
        }
    }

    private static Checkpoint checkpoint(Engine engine) {
        return new Checkpoint(
                NOW,
                engine.closedUntil(),
                List.of(new Span(0, 60_000)),
                List.of(),
                "",
                Optional.of(engine.state().folded()));
    }

    private static List<Object> advance(Engine engine, Instant watermark) {
        var all = new java.util.ArrayList<Object>();
        for (var due = engine.advance(watermark); !due.isEmpty(); due = engine.advance(watermark))
            all.addAll(due);
        return all;
    }

    private static List<Row> energies(Engine engine) {
        return advance(engine, NOW).stream()
                .map(closed -> ((io.windlass.analytics.Output.Closed) closed).interval())
                .map(io.windlass.gateway.store.FigureRows::of)
                .toList();
    }
}
