package io.windlass.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.analytics.Engine;
import io.windlass.analytics.alert.Slices;
import io.windlass.analytics.alert.Thresholds;
import io.windlass.gateway.alert.AlertDesk.Rulebook;
import io.windlass.gateway.alert.AlertDesk.Surroundings;
import io.windlass.gateway.feed.EdgeStatus;
import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.live.ShelfOrder;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Row;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.Publish;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk by hand: no threads, the plant's clock as the test says.
class AlertDeskTest {
    private static final double FREE = 0;
    private static final double QUARTER = 0.25;

    @TempDir Path folder;
    private final RowStore store = new RowStore();
    private final List<EdgeStatus> edges = new ArrayList<>();
    private Instant now = Farm.START;
    private int minute;
    private AlertDesk desk;
    private Courier courier;

    @BeforeEach
    void start() {
        restart();
    }

    private void restart() {
        InstantSource plant = () -> now;
        var engine = new Engine(Farm.portfolio());
        var around =
                new Surroundings(
                        new FigureFeed(new Meters()),
                        store,
                        store::write,
                        () -> engine.now(now),
                        () -> edges,
                        List::of,
                        plant,
                        Duration.ofSeconds(1),
                        new Meters());
        var channel = new FakeChannel(alerts -> new Publish.Acked());
        var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(1));
        courier = new Courier(channel, backoff, new Meters());
        var book =
                new Rulebook(
                        Farm.portfolio(),
                        Thresholds.DEFAULT,
                        new AlertFile(folder.resolve("state/alerts.json")),
                        new Told("all", "docs/operators.md"));
        desk = new AlertDesk(book, around, Duration.ofMinutes(1), List.of(courier));
    }

    @Test
    void storedRowsSayWhatIntervalsSay() {
        var slices = new Slices(Farm.portfolio());
        var minutes = new Minutes(Farm.portfolio());

        var read = minutes.of(Farm.rows(7, QUARTER)).firstEntry().getValue();

        assertThat(slices.of(read.farms())).isEqualTo(slices.of(Farm.intervals(7, QUARTER)));
    }

    @Test
    void anAlertIsToldKeptAndShown() throws Exception {
        play(10, FREE);
        play(10, QUARTER);

        var told =
                courier.outbox().waiting().stream().filter(a -> a.rule().equals("high")).toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().scope()).isEqualTo("portfolio:all");
        assertThat(told.getFirst().severity()).isEqualTo("page");
        assertThat(told.getFirst().summary())
                .startsWith("portfolio all: wind curtailed, up to ")
                .contains("MW");
        var board = new AlertBoard(desk, store).read(Farm.START, now);
        assertThat(board.current())
                .extracting(AlertNow::scope, AlertNow::rule)
                .contains(org.assertj.core.groups.Tuple.tuple("farm:f1", "high"));
        var kept = board.history().stream().filter(a -> a.id().equals(told.getFirst().id()));
        assertThat(kept)
                .hasSize(1)
                .first()
                .satisfies(a -> {
                    assertThat(a.peakRatio()).isEqualTo(told.getFirst().peakRatio());
                    assertThat(a.turbines()).isEqualTo(1L);
                    assertThat(a.limitSource()).isEqualTo("turbines");
                });
        assertThat(board.holds()).containsEntry("farm:f1", "none");
        assertThat(board.undelivered().get("fake")).isPositive();
    }

    @Test
    void whatWasNotToldIsToldAfterARestart() throws Exception {
        play(10, FREE);
        play(10, QUARTER);
        var before = courier.outbox().waiting();
        assertThat(before).isNotEmpty();

        restart();

        assertThat(courier.outbox().waiting()).isEqualTo(before);
        play(5, QUARTER);
        assertThat(courier.outbox().waiting()).isEqualTo(before);
    }

    @Test
    void whatClosedWhileNobodyJudgedIsCaughtUp() throws Exception {
        play(10, FREE);
        for (int i = 0; i < 10; i++) store.write(Farm.rows(minute++, QUARTER));
        now = Farm.minute(minute + 2);

        restart();
        desk.catchUp();

        assertThat(courier.outbox().waiting()).extracting(AlertNow::rule).contains("high");
    }

    @Test
    void lateDataIsToldOnceWithTheFiguresThatItLeaves() throws Exception {
        play(10, FREE);
        play(20, QUARTER);
        courier.outbox().done(courier.outbox().waiting());

        for (int i = 15; i < 25; i++) {
            var rows = Farm.rows(i, 0.5);
            store.write(rows);
            desk.step(List.of(rows));
        }
        desk.revise();

        var revised =
                courier.outbox().waiting().stream().filter(a -> a.rule().equals("high")).toList();
        assertThat(revised).hasSize(1);
        assertThat(revised.getFirst().event()).isEqualTo("late_data");
        assertThat(revised.getFirst().revision()).isEqualTo(1);
        assertThat(revised.getFirst().peakRatio())
                .isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void aShelfHidesARuleUntilItIsOver() throws Exception {
        play(10, FREE);
        desk.shelve(new ShelfOrder("high", "", "li.wei", "works", Duration.ofHours(1)));
        restart();
        play(10, QUARTER);

        assertThat(courier.outbox().waiting())
                .extracting(AlertNow::rule)
                .contains("elevated")
                .doesNotContain("high");
        assertThatThrownBy(() -> desk.unshelve("hgih", "")).hasMessageContaining("hgih");
        assertThat(desk.unshelve("high", "")).isTrue();
        play(1, QUARTER);
        assertThat(courier.outbox().waiting()).extracting(AlertNow::event).contains("returned");
    }

    @Test
    void anEdgeThatIsGoneIsATicket() throws Exception {
        var edge = new EdgeId("ridge", "box");
        edges.add(new EdgeStatus(edge, false, 1, Optional.empty(), 0, 0, true));

        play(3, FREE);

        var told = courier.outbox().waiting().getFirst();
        assertThat(told.rule()).isEqualTo("edge_offline");
        assertThat(told.scope()).isEqualTo("edge:ridge/box");
        assertThat(told.severity()).isEqualTo("ticket");
        assertThat(told.runbook()).isEqualTo("docs/operators.md#edge-offline");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsPutAside() throws Exception {
        var file = folder.resolve("state/alerts.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"state\": 7");

        restart();

        assertThat(file.resolveSibling("alerts.json.bad")).exists();
        play(10, FREE);
        play(10, QUARTER);
        assertThat(file).exists();
    }

    private void play(int count, double ratio) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            List<Row> rows = Farm.rows(minute++, ratio);
            store.write(rows);
            now = Farm.minute(minute + 2);
            desk.step(List.of(rows));
        }
    }
}
