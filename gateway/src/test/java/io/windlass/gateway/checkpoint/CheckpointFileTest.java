package io.windlass.gateway.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.analytics.EngineState;
import io.windlass.analytics.ledger.PduState;
import io.windlass.analytics.track.Track.TrackState;
import io.windlass.gateway.checkpoint.CheckpointFile.CheckpointTooNew;
import io.windlass.gateway.checkpoint.CheckpointFile.Loaded;
import io.windlass.transport.ack.OffsetRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final EngineState LEDGER =
            new EngineState(
                    EngineState.VERSION,
                    true,
                    NOW.toEpochMilli(),
                    List.of(),
                    List.of(new PduState("hall", "P1", new TrackState(1, List.of(), List.of()))),
                    Map.of(),
                    Map.of());
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(
                    NOW,
                    Optional.of(NOW),
                    List.of(new Span(0, 60_000), new Span(120_000, 240_000)),
                    List.of(
                            new SpoolMark(
                                    "ridge", "box", "e1", 7, List.of(new OffsetRange(9, 12)))),
                    "alarms\nof a text",
                    Optional.of(LEDGER));

    @TempDir Path folder;

    @Test
    void whatWasWrittenLastIsFound() throws IOException {
        var file = new CheckpointFile(folder);
        file.write(
                new Checkpoint(NOW, Optional.empty(), List.of(), List.of(), "", Optional.empty()));
        file.write(CHECKPOINT);

        assertThat(new CheckpointFile(folder).load(NOW)).isEqualTo(new Loaded.Found(CHECKPOINT));
    }

    @Test
    void aFolderWithoutOneHasNone() throws IOException {
        assertThat(new CheckpointFile(folder).load(NOW)).isEqualTo(new Loaded.None());
    }

    @Test
    void aTornOrChangedFileIsLostSaidAndSetAside() throws IOException {
        new CheckpointFile(folder).write(CHECKPOINT);
        var whole = Files.readAllBytes(folder.resolve(CheckpointFile.NAME));
        for (int cut : List.of(0, 10, 40, whole.length / 2, whole.length - 1))
            assertThat(loaded(Arrays.copyOf(whole, cut))).isInstanceOf(Loaded.Lost.class);
        var changed = whole.clone();
        changed[whole.length - 9] ^= 1;

        var lost = (Loaded.Lost) loaded(changed);

        assertThat(lost.cause()).contains("checksum");
        assertThat(lost.aside()).hasBinaryContent(changed);
        assertThat(folder.resolve(CheckpointFile.NAME)).doesNotExist();
    }

    @Test
    void aNewerFormatIsRefusedAndLeftAlone() throws IOException {
        var body = "{}\n".getBytes(StandardCharsets.UTF_8);
        var text = CheckpointFormat.first(99, body) + "{}\n";
        var path = Files.writeString(folder.resolve(CheckpointFile.NAME), text);

        assertThatThrownBy(() -> new CheckpointFile(folder).load(NOW))
                .isInstanceOf(CheckpointTooNew.class)
                .hasMessageContaining("format 99")
                .hasMessageContaining("newer gateway");
        assertThat(path).hasContent(text);
    }

    @Test
    void theLedgerOfAnOlderEngineIsLeftOutAndTheRestIsKept() throws IOException {
        new CheckpointFile(folder).write(CHECKPOINT);
        var path = folder.resolve(CheckpointFile.NAME);
        var lines = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        var body =
                lines.substring(lines.indexOf('\n') + 1)
                        .replaceFirst("\"ledgerVersion\":\\d+", "\"ledgerVersion\":0");
        var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        var older = CheckpointFormat.first(1, bytes) + body;
        Files.write(path, older.getBytes(StandardCharsets.ISO_8859_1));

        var found = (Loaded.Found) new CheckpointFile(folder).load(NOW);

        assertThat(found.checkpoint().ledger()).isEmpty();
        assertThat(found.checkpoint().closedUntil()).contains(NOW);
        assertThat(found.checkpoint().dirty()).isEqualTo(CHECKPOINT.dirty());
        assertThat(found.checkpoint().spools()).isEqualTo(CHECKPOINT.spools());
    }

    @Test
    void oneThatCannotBeWrittenLeavesTheLastOneWhole() throws IOException {
        var file = new CheckpointFile(folder);
        file.write(CHECKPOINT);
        var inTheWay = Files.createDirectory(folder.resolve(CheckpointFile.NAME + ".new"));

        assertThatThrownBy(() -> file.write(CHECKPOINT)).isInstanceOf(IOException.class);
        assertThat(file.load(NOW)).isEqualTo(new Loaded.Found(CHECKPOINT));
        Files.delete(inTheWay);
        assertThat(file.write(CHECKPOINT)).isPositive();
    }

    @Test
    void oneGatewayAtATimeHasTheFolder() {
        try (var first = StateFolder.take(folder)) {
            assertThat(StateFolder.tryTake(first.path())).isEmpty();
            assertThatThrownBy(() -> StateFolder.take(folder)).hasMessageContaining("in use");
        }
        StateFolder.take(folder).close();
    }

    private Loaded loaded(byte[] bytes) throws IOException {
        Files.write(folder.resolve(CheckpointFile.NAME), bytes);
        return new CheckpointFile(folder).load(NOW.plusMillis(bytes.length));
    }
}
