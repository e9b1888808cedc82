package io.windlass.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Interval;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.MemoryStore;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Schema;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecomputationTest {
    private static final SampleRows ROWS = new SampleRows(Schema.load());
    private static final Instant START = SmallPlant.START;
    private static final Instant END = START.plus(Duration.ofMinutes(5));
    private static final List<Sample> SAMPLES = SmallPlant.samples(3, Duration.ofMinutes(8));

    private final MemoryStore store = new MemoryStore();

    @Test
    void figuresThatAreRightAreNotTouched() throws InterruptedException {
        store(SAMPLES);
        store.write(SmallPlant.truth(SAMPLES, END));

        assertThat(changed(Instant.MIN)).isEmpty();
    }

    @Test
    void whatIsWrongIsRevisedAndWhatIsMissingIsNew() throws InterruptedException {
        store(SAMPLES);
        var half = SAMPLES.stream().filter(s -> s.at().isBefore(START.plusSeconds(100))).toList();
        store.write(
                SmallPlant.truth(half, END).stream()
                        .filter(row -> row.at().isBefore(START.plusSeconds(180)))
                        .toList());

        var changed = changed(Instant.MIN);

        assertThat(changed.stream().map(Interval::revision).distinct())
                .containsExactlyInAnyOrder(0, 1);
        store.write(changed.stream().map(FigureRows::of).toList());
        assertThat(changed(Instant.MIN)).isEmpty();
    }

    @Test
    void figuresWhoseReadingsAreGoneStayAsTheyAre() throws InterruptedException {
        store.write(SmallPlant.truth(SAMPLES, END));
        assertThat(changed(Instant.MIN)).as("all are gone").isEmpty();

        store(SAMPLES.stream().filter(s -> s.at().isAfter(START.plusSeconds(90))).toList());

        assertThat(changed(START.plusSeconds(150))).as("some are gone").isEmpty();
    }

    private List<Interval> changed(Instant keptSince) throws InterruptedException {
        var changed = new ArrayList<Interval>();
        new Recomputation(SmallPlant.portfolio(), store, ROWS, () -> keptSince)
                .run(START, END, (intervals, _) -> changed.addAll(intervals));
        return changed;
    }

    private void store(List<Sample> samples) {
        for (var sample : samples) {
            var arrival = SmallPlant.arrival(sample, 0, false);
            store.write(ROWS.of(arrival.described(), sample));
        }
    }
}
