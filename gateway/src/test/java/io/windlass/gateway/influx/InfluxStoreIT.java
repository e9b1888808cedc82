package io.windlass.gateway.influx;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readings and figures in a real InfluxDB 1.6.
class InfluxStoreIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Map<String, String> FARM = Map.of("scope", "farm", "id", "f");

    @TempDir Path folder;

    @Test
    void whatIsWrittenToAnEmptyServerIsReadBack() throws Exception {
        var row = figure(NOON, 0.25);
        try (var influx = DebianInflux.start(folder);
                var store = store(influx)) {
            assertThat(store.write(List.of(row))).isEqualTo(new Outcome.Stored(List.of()));

            assertThat(store.read(hour())).containsExactly(row);
        }
    }

    @Test
    void aRowWrittenAgainTakesThePlaceOfTheFirst() throws Exception {
        try (var influx = DebianInflux.start(folder);
                var store = store(influx)) {
            store.write(List.of(figure(NOON, 0.25)));
            store.write(List.of(figure(NOON, 0.5), figure(NOON.plusSeconds(60), 0.75)));

            assertThat(store.read(hour()))
                    .containsExactly(figure(NOON, 0.5), figure(NOON.plusSeconds(60), 0.75));
        }
    }

    @Test
    void aRowOfAnotherTypeIsRefusedAndItsNeighboursAreKept() throws Exception {
        var wrong = new Row("interval", FARM, Map.of("ratio", "a text"), NOON.plusSeconds(60));
        try (var influx = DebianInflux.start(folder);
                var store = store(influx)) {
            store.write(List.of(figure(NOON, 0.25)));

            var outcome = store.write(List.of(wrong, figure(NOON.plusSeconds(120), 0.5)));

            assertThat(((Outcome.Stored) outcome).refused())
                    .extracting(Store.Refused::row)
                    .containsExactly(wrong);
            assertThat(store.read(hour()))
                    .containsExactly(figure(NOON, 0.25), figure(NOON.plusSeconds(120), 0.5));
        }
    }

    @Test
    void anEmptyServerHoldsNothingYet() throws Exception {
        try (var influx = DebianInflux.start(folder);
                var store = store(influx)) {
            assertThat(store.read(hour())).isEmpty();
            assertThat(store.held(NOON, NOON.plusSeconds(60))).isEqualTo(new Store.Held(0, 0));
        }
    }

    private static Row figure(Instant at, double ratio) {
        return new Row("interval", FARM, Map.of("ratio", ratio), at);
    }

    private static Store.Query hour() {
        return new Store.Query("interval", Map.of(), NOON, NOON.plusSeconds(3600), 100);
    }

    private static InfluxStore store(DebianInflux influx) {
        var none = Optional.<String>empty();
        return new InfluxStore(
                new InfluxSettings(
                        influx.url(),
                        Optional.empty(),
                        "windlass",
                        none,
                        none,
                        none,
                        Optional.empty(),
                        none,
                        Optional.empty()),
                Schema.load());
    }
}
