package io.windlass.gateway.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store.Held;
import io.windlass.gateway.store.Store.Outcome;
import io.windlass.gateway.store.Store.Outcome.Stored;
import io.windlass.gateway.store.Store.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Map<String, String> WT01 = turbine("WT01");

    @TempDir Path folder;
    private Instant clock = NOW;
    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = reopened();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasStoredIsThereAfterAReopening() {
        var row = new Row("turbine", WT01, Map.of("active_power", 1.5e6, "state_fault", 4L), NOW);

        assertThat(store.write(List.of(row))).isEqualTo(new Stored(List.of()));
        store.close();
        store = reopened();

        assertThat(store.read(all("turbine"))).containsExactly(row);
    }

    @Test
    void theSameRowTwiceIsOneRowAndItsFieldsMerge() {
        store.write(List.of(new Row("turbine", WT01, Map.of("active_power", 1.0), NOW)));
        store.write(
                List.of(
                        new Row(
                                "turbine",
                                WT01,
                                Map.of("active_power", 2.0, "wind_speed", 7.0),
                                NOW)));

        assertThat(store.read(all("turbine")))
                .extracting(Row::fields)
                .containsExactly(Map.of("active_power", 2.0, "wind_speed", 7.0));
    }

    @Test
    void aProfilesOwnSignalBecomesAColumn() {
        var row = new Row("turbine", WT01, Map.of("yaw_error", 3.0, "yaw_error_fault", 1L), NOW);

        store.write(List.of(row));
        store.write(List.of(row));

        assertThat(store.read(all("turbine"))).containsExactly(row);
    }

    @Test
    void rowsAreFoundByTagsAndTimeInOrderAndToTheLimit() {
        store.write(
                IntStream.range(0, 10)
                        .mapToObj(i -> power(i % 2 == 0 ? "WT01" : "WT02", NOW.minusSeconds(i)))
                        .toList());

        var found =
                store.read(
                        new Query(
                                "turbine", Map.of("device", "WT01"), NOW.minusSeconds(8), NOW, 3));

        assertThat(found)
                .extracting(Row::at)
                .containsExactly(NOW.minusSeconds(8), NOW.minusSeconds(6), NOW.minusSeconds(4));
    }

    @Test
    void samplesAndGoodReadingsAreCountedFaultsAreNot() {
        var fields =
                Map.<String, Object>of(
                        "sample_readings",
                        2L,
                        "active_power",
                        1.0,
                        "yaw_error",
                        2.0,
                        "state_fault",
                        1L);
        store.write(List.of(new Row("turbine", WT01, fields, NOW)));

        assertThat(store.held(NOW, NOW.plusSeconds(1))).isEqualTo(new Held(1, 2));
        assertThat(store.held(NOW.minusSeconds(1), NOW)).isEqualTo(new Held(0, 0));
    }

    @Test
    void whatCanNeverBeKeptIsRefusedAndTheRestIsStored() {
        var good = power("WT01", NOW);
        var old = power("WT01", NOW.minus(Duration.ofDays(8)));
        var text = new Row("turbine", WT01, Map.of("active_power", "much"), NOW);
        var strange = new Row("nowhere", WT01, Map.of("active_power", 1.0), NOW);
        var evil = new Row("turbine", WT01, Map.of("x\") VALUES (1); --", 1.0), NOW);

        var outcome = store.write(List.of(old, text, strange, evil, good));

        assertThat(((Stored) outcome).refused())
                .extracting(r -> r.row())
                .containsExactly(old, text, strange, evil);
        assertThat(store.read(all("turbine"))).containsExactly(good);
    }

    @Test
    void readingsGoWhenTheirTimeIsOverAndFiguresStay() {
        var figure =
                new Row(
                        "interval",
                        Map.of("scope", "portfolio", "id", "p"),
                        Map.of("generated_wh", 1.0),
                        NOW);
        store.write(List.of(power("WT01", NOW), figure));

        clock = NOW.plus(Duration.ofDays(8));
        store.write(List.of(power("WT02", clock)));

        assertThat(store.read(all("turbine"))).extracting(Row::at).containsExactly(clock);
        assertThat(store.read(all("interval"))).containsExactly(figure);
    }

    @Test
    void aFileThatIsNoDatabaseIsUnavailableNotACrash() {
        store.close();

        assertThat(store.write(List.of(power("WT01", NOW))))
                .isInstanceOf(Outcome.Unavailable.class);
    }

    private EmbeddedStore reopened() {
        var settings =
                new EmbeddedSettings(
                        folder.resolve("deep/windlass.db"),
                        Duration.ofDays(7),
                        Duration.ofDays(400));
        return EmbeddedStore.open(settings, Schema.load(), () -> clock);
    }

    private static Query all(String table) {
        return new Query(table, Map.of(), Instant.EPOCH, NOW.plus(Duration.ofDays(99)), 1_000);
    }

    private static Row power(String device, Instant at) {
        return new Row("turbine", turbine(device), Map.of("active_power", 1.0), at);
    }

    private static Map<String, String> turbine(String device) {
        return Map.of(
                "site", "zhangbei",
                "edge", "farm",
                "device", device,
                "component", "device",
                "profile", "generic");
    }
}
