package io.windlass.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointWriterTest {
    @TempDir Path folder;

    private final List<Receipt> safe = new ArrayList<>();
    private final List<Boolean> failing = new ArrayList<>();
    private final Meters meters = new Meters();

    @Test
    void lateSamplesAreLetGoWhenTheirMarksAreDurable() {
        var writer = writer();

        writer.write(snapshot(receipt(1), receipt(2)));

        assertThat(safe).containsExactly(receipt(1), receipt(2));
        assertThat(folder.resolve(CheckpointFile.NAME)).exists();
        assertThat(writer.state()).isEqualTo(CheckpointWriter.OK);
    }

    @Test
    void whileTheDiskRefusesTheyWaitAndEdgesAreHeldBackUntilItHeals() throws IOException {
        var writer = writer();
        var inTheWay = Files.createDirectory(folder.resolve(CheckpointFile.NAME + ".new"));

        writer.write(snapshot(receipt(1)));
        writer.write(snapshot(receipt(2)));

        assertThat(safe).isEmpty();
        assertThat(failing).containsExactly(true, true);
        assertThat(writer.state()).isNotEqualTo(CheckpointWriter.OK);
        assertThat(meters.count(Meter.CHECKPOINT_FAILURES)).isEqualTo(2);

        Files.delete(inTheWay);
        writer.write(snapshot(receipt(3)));

        assertThat(safe).containsExactly(receipt(1), receipt(2), receipt(3));
        assertThat(failing).endsWith(false);
        assertThat(writer.state()).isEqualTo(CheckpointWriter.OK);
    }

    @Test
    void whatWasAcceptedBeforeTheStopIsStillWritten() throws InterruptedException {
        var writer = writer();
        writer.accept(snapshot(receipt(1)));
        writer.stop();

        writer.run();

        assertThat(safe).containsExactly(receipt(1));
        assertThat(failing).containsExactly(false);
        assertThat(meters.count(Meter.CHECKPOINT_FAILURES)).isZero();
    }

    private CheckpointWriter writer() {
        var ports = new CheckpointWriter.Ports(List::of, () -> "", safe::addAll, failing::add);
        return new CheckpointWriter(new CheckpointFile(folder), () -> Instant.EPOCH, ports, meters);
    }

    private static Snapshot snapshot(Receipt... waiting) {
        return new Snapshot(Optional.empty(), List.of(), Optional.empty(), List.of(waiting));
    }

    private static Receipt receipt(long offset) {
        return new Receipt(SmallPlant.EDGE, "e", offset);
    }
}
