package io.windlass.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.gateway.checkpoint.Checkpoint;
import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.checkpoint.StateFolder;
import io.windlass.gateway.embedded.EmbeddedSettings;
import io.windlass.gateway.embedded.EmbeddedStore;
import io.windlass.gateway.store.Described;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store.Query;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands for whoever looks after a gateway.
class MaintenanceIT {
    private static final Schema SCHEMA = Schema.load();
    private static final DeviceId TURBINE = new DeviceId("ridge", "W1");

    private final Instant hour =
            InstantSource.system()
                    .instant()
                    .truncatedTo(ChronoUnit.HOURS)
                    .minus(Duration.ofHours(2));

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path config = Path.of("");

    @BeforeEach
    void configure() throws IOException {
        config =
                Files.writeString(
                        folder.resolve("gateway.yaml"),
                        """
                        host: g
                        mqtt: {broker: "tcp://127.0.0.1:1883"}
                        portfolio:
                          id: all
                          farms: [{id: wind, site: ridge, rated_power: 2MW, turbines: [W1]}]
                        """);
    }

    @Test
    void aSpanIsReckonedAgainFromStoredReadingsWhichStayAsTheyAre() throws IOException {
        List<Row> readings;
        try (var store = store()) {
            for (int second = 0; second < 600; second += 5) store.write(power(second, 1e6));
            readings = rows(store, "turbine");
        }

        var first = recompute();
        try (var store = store()) {
            assertThat(generated(store)).isCloseTo(10 * 1e6 / 60, within(0.01));
        }
        var second = recompute();
        try (var store = store()) {
            store.write(power(2, 3e6)); // as if it had come late
        }
        var third = recompute();

        assertThat(first.path("intervals").asInt()).isEqualTo(60);
        assertThat(first.path("changed").asInt()).isPositive();
        assertThat(second.path("changed").asInt()).isZero();
        assertThat(third.path("changed").asInt()).isEqualTo(3); // turbine, farm, portfolio
        try (var store = store()) {
            assertThat(rows(store, "turbine")).containsAll(readings);
            assertThat(rows(store, "interval").getFirst().fields()).containsEntry("revision", 1L);
        }
        assertThat(err.toString()).contains("reckoned until");
    }

    @Test
    void whatMayStillBeOpenIsNotReckoned() {
        int code = run("recompute", "--from", future(1), "--to", future(2));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("nothing to reckon").contains("may still be open");
    }

    @Test
    void aBackupMadeWhileTheStoreIsWrittenIsPutBackWhenTheGatewayIsStopped() throws IOException {
        checkpoint(List.of());
        try (var store = store()) {
            store.write(power(0, 1e6));
            assertThat(run("backup", "--to", folder.resolve("copy").toString()))
                    .as(err::toString)
                    .isZero();
            store.write(power(5, 2e6));
        }
        checkpoint(List.of(new io.windlass.gateway.checkpoint.Span(0, 60_000)));
        Files.writeString(folder.resolve("windlass.db"), "a broken disk");

        assertThat(run("restore", "--from", folder.resolve("copy").toString())).isZero();

        try (var store = store()) {
            assertThat(rows(store, "turbine")).extracting(Row::at).containsExactly(hour);
        }
        var found =
                (CheckpointFile.Loaded.Found)
                        new CheckpointFile(folder.resolve("state")).load(hour);
        assertThat(found.checkpoint().dirty()).isEmpty();
        assertThat(folder.resolve("windlass.db.before-restore")).hasContent("a broken disk");
    }

    @Test
    void nothingIsRestoredUnderARunningGateway() {
        assertThat(run("backup", "--to", folder.resolve("copy").toString())).isEqualTo(69);
        checkpoint(List.of());
        try (var store = store()) {
            store.write(power(0, 1e6));
        }
        assertThat(run("backup", "--to", folder.resolve("copy").toString())).isZero();
        try (var running = StateFolder.take(folder.resolve("state"))) {
            assertThat(run("restore", "--from", folder.resolve("copy").toString())).isEqualTo(69);
            assertThat(err.toString()).contains(running.path().toString()).contains("in use");
        }
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsMoved() throws IOException {
        try (var store = store()) {
            store.write(power(0, 1e6));
        }
        var copy = Files.createDirectory(folder.resolve("copy"));
        Files.writeString(copy.resolve("checkpoint"), "windlass-checkpoint 1 00000000\n{}\n");

        assertThat(run("restore", "--from", copy.toString())).isEqualTo(69);
        assertThat(err.toString()).contains("damaged");
        Files.delete(copy.resolve("checkpoint"));
        Files.writeString(copy.resolve("store.db"), "no database at all");
        assertThat(run("restore", "--from", copy.toString())).isEqualTo(69);

        try (var store = store()) {
            assertThat(rows(store, "turbine")).hasSize(1);
        }
    }

    private com.fasterxml.jackson.databind.JsonNode recompute() throws IOException {
        out.getBuffer().setLength(0);
        var to = hour.plus(Duration.ofHours(1)).toString();
        assertThat(run("recompute", "--json", "--from", hour.toString(), "--to", to)).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(String command, String... more) {
        var all = new java.util.ArrayList<>(List.of(command, "--config", config.toString()));
        all.addAll(List.of(more));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private String future(int hours) {
        return hour.plus(Duration.ofHours(3L + hours)).toString();
    }

    private EmbeddedStore store() {
        var settings =
                new EmbeddedSettings(
                        folder.resolve("windlass.db"), Duration.ofDays(7), Duration.ofDays(400));
        return EmbeddedStore.open(settings, SCHEMA, InstantSource.system());
    }

    private void checkpoint(List<io.windlass.gateway.checkpoint.Span> dirty) {
        try (var state = StateFolder.take(folder.resolve("state"))) {
            new CheckpointFile(state.path())
                    .write(
                            new Checkpoint(
                                    hour,
                                    Optional.empty(),
                                    dirty,
                                    List.of(),
                                    "",
                                    Optional.empty()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Row> power(int second, double watts) {
        var device =
                new Described(TURBINE, new EdgeId("ridge", "box"), "turbine", "generic", Map.of());
        var power = new Good(Quantity.ACTIVE_POWER.signal(), watts);
        return new SampleRows(SCHEMA)
                .of(device, new Sample(TURBINE, hour.plusSeconds(second), List.of(power)));
    }

    private List<Row> rows(EmbeddedStore store, String table) {
        return store.read(new Query(table, Map.of(), hour, hour.plus(Duration.ofHours(1)), 10_000));
    }

    private double generated(EmbeddedStore store) {
        return rows(store, "interval").stream()
                .filter(row -> row.tags().containsValue("portfolio"))
                .limit(10)
                .mapToDouble(row -> (Double) row.fields().get("generated_wh"))
                .sum();
    }
}
