package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.transport.ack.OffsetRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What outlives an agent, and what is announced after it.
class DiskSpoolTest {
    @TempDir private Path folder;
    private SpoolRig rig;

    @BeforeEach
    void open() {
        rig = SpoolRig.of(folder);
    }

    @AfterEach
    void close() {
        rig.spool.close();
    }

    @Test
    void samplesOutliveTheAgentInOrderAndWhole() throws IOException {
        rig.append(3);
        rig.commitAll();

        var spool = rig.crash();

        assertThat(spool.read(0, 9)).extracting(Spooled::offset).containsExactly(0L, 1L, 2L);
        assertThat(spool.read(1, 1))
                .extracting(Spooled::sample)
                .containsExactly(SpoolRig.sample(1));
        assertThat(spool.state().held()).isEqualTo(3);
    }

    @Test
    void whatIsAcknowledgedBeforeItsCommitIsDueIsNeverWritten() throws IOException {
        var before = written();
        for (int i = 0; i < 40; i++) {
            long last = rig.append(10);
            rig.pass(Duration.ofMillis(400));
            rig.spool.free(0, last);
            rig.pass(Duration.ofMillis(100));
            rig.spool.commit();
        }

        assertThat(written()).isEqualTo(before);
        assertThat(rig.spool.state().held()).isZero();
    }

    @Test
    void whatIsNotAcknowledgedIsOnTheDiskBeforeItIsASecondOld() throws IOException {
        var before = written();
        rig.append(5);
        rig.pass(Duration.ofMillis(740));
        rig.spool.commit();
        assertThat(written()).isEqualTo(before);
        rig.pass(Duration.ofMillis(10));
        rig.spool.commit();

        rig.crash();

        assertThat(rig.held()).hasSize(5);
    }

    @Test
    void theUnusedRestOfABlockIsVoidAfterACrash() throws IOException {
        rig.append(10);
        rig.commitAll();
        rig.append(7); // sent, perhaps, but not written

        var spool = rig.crash();

        assertThat(spool.state().next()).isEqualTo(Blocks.SIZE);
        assertThat(spool.gaps().ranges()).containsExactly(new OffsetRange(10, Blocks.SIZE - 1));
        assertThat(rig.append(1)).isEqualTo(Blocks.SIZE);
        assertThat(spool.epoch()).isEqualTo(rig.spool.epoch());
    }

    @Test
    void aProperStopLeavesNoGapAndForgetsNothing() {
        var epoch = rig.spool.epoch();
        rig.append(10);

        var spool = rig.restart();

        assertThat(rig.held()).hasSize(10);
        assertThat(spool.state().next()).isEqualTo(10);
        assertThat(spool.gaps().ranges()).isEmpty();
        assertThat(spool.epoch()).isEqualTo(epoch);
    }

    @Test
    void aGapIsAnnouncedUntilTheFloorHasPassedIt() throws IOException {
        rig.append(10);
        rig.commitAll();
        var spool = rig.crash();
        rig.append(1);

        spool.free(0, 9);

        assertThat(spool.state().first()).isEqualTo(Blocks.SIZE);
        assertThat(spool.gaps().ranges()).isEmpty();
    }

    @Test
    void freedSamplesLeaveTheDisk() throws IOException {
        rig.append(1000);
        rig.commitAll();

        rig.spool.free(0, 499);
        rig.spool.free(501, 999);
        rig.spool.commit();

        assertThat(rig.held()).containsExactly(500L);
        rig.crash();
        // a batch is kept whole until all of it is freed: what comes twice does no harm
        assertThat(rig.held()).contains(500L).doesNotContain(999L).hasSizeLessThan(Batch.MOST + 1);
    }

    @Test
    void noOffsetIsShownThatIsNotReserved() {
        for (int i = 0; i < 70; i++) rig.append(1000);

        assertThat(rig.spool.state().next()).isEqualTo(Blocks.SIZE);
        assertThat(rig.spool.read(Blocks.SIZE - 1, 9)).hasSize(1);
        rig.spool.commit();
        assertThat(rig.spool.state().next()).isEqualTo(70_000);
    }

    @Test
    void withCommitZeroNothingIsShownBeforeItIsOnTheDisk() throws IOException {
        rig.spool.close();
        rig.commit = Duration.ZERO;
        rig.open();

        rig.append(3);
        assertThat(rig.held()).isEmpty();
        assertThat(rig.spool.state().next()).isZero();
        rig.spool.commit();
        assertThat(rig.held()).containsExactly(0L, 1L, 2L);

        rig.append(1);
        rig.crash();
        assertThat(rig.held()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void readingGoesFromTheDiskOnToWhatIsYoung() {
        rig.append(600);
        rig.commitAll();
        rig.append(5);
        rig.spool.free(100, 597);

        assertThat(rig.spool.read(98, 7))
                .extracting(Spooled::offset)
                .containsExactly(98L, 99L, 598L, 599L, 600L, 601L, 602L);
    }

    @Test
    void aDiskThatWasLastUsedByAnotherMachineHasANewEpochAndKeepsItsSamples() {
        var epoch = rig.spool.epoch();
        rig.append(3);
        rig.spool.close();
        rig.machine = "another-machine";

        rig.open();

        assertThat(rig.spool.epoch()).isNotEqualTo(epoch);
        assertThat(rig.held()).containsExactly(0L, 1L, 2L);
        assertThat(rig.append(1)).isEqualTo(3);
    }

    @Test
    void aNewEpochOutlivesTheAgent() {
        var old = rig.spool.epoch();
        rig.spool.renew("a test");
        var fresh = rig.spool.epoch();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(rig.restart().epoch()).isEqualTo(fresh);
    }

    @Test
    void twoAgentsDoNotShareASpool() {
        var place = new SpoolPlace(rig.folder, rig.commit, rig.machine);

        assertThatThrownBy(() -> Spool.open(place, rig.limits, SpoolWorld.PLAIN))
                .isInstanceOf(SpoolRefused.class)
                .hasMessageContaining("in use by another agent");
    }

    @Test
    void aNewerFormatIsRefusedAndLeftAlone() throws IOException {
        rig.spool.close();
        var identity = rig.file("spool.id");
        var text = "windlass-spool 2 9 e m 0";
        var crc = new java.util.zip.CRC32();
        crc.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(identity, text + " %08x\n".formatted(crc.getValue()));

        assertThatThrownBy(rig::open)
                .isInstanceOf(SpoolRefused.class)
                .hasMessageContaining("format 2, this program knows up to 1");
        assertThat(identity).content().startsWith(text);
        Files.delete(identity);
        rig.open();
    }

    @Test
    void aFolderThatCannotBeUsedIsDoneWithout() throws IOException {
        rig.spool.close();
        rig.folder = Files.createFile(folder.resolve("a-file")).resolve("spool");

        rig.open();
        rig.append(2);
        rig.commitAll();

        assertThat(rig.held()).containsExactly(0L, 1L);
    }

    @Test
    void theDiskIsBoundedAndTheOldestGoFirstCountedAndAnnounced() {
        rig.spool.close();
        var small = new SpoolLimits(100_000, Duration.ofDays(14), 1 << 24);
        rig = new SpoolRig(folder.resolve("small"), small);

        for (int i = 0; i < 100; i++) {
            rig.append(500);
            rig.commitAll();
        }

        var state = rig.spool.state();
        assertThat(state.bytes()).isLessThan(120_000);
        assertThat(state.dropped()).isPositive().isEqualTo(50_000 - state.held());
        assertThat(state.first()).isEqualTo(state.dropped());
        assertThat(state.news()).isPositive();
        assertThat(rig.held()).isEqualTo(LongStream.range(state.first(), 50_000).boxed().toList());
    }

    @Test
    void whatIsTooOldLeavesTheDisk() {
        rig.spool.close();
        var limits = new SpoolLimits(1 << 30, Duration.ofMinutes(25), 1 << 24);
        rig = new SpoolRig(folder.resolve("young"), limits);

        for (int i = 0; i < 5; i++) {
            rig.append(Batch.MOST);
            rig.commitAll();
        }

        assertThat(rig.spool.state().first()).isEqualTo(2L * Batch.MOST);
        assertThat(rig.spool.state().dropped()).isEqualTo(2L * Batch.MOST);
    }

    private byte[] written() throws IOException {
        return Files.readAllBytes(rig.file("spool.db-wal"));
    }

    @Test
    void whatCanNeverBeSentIsAGapLikeAnyOther() {
        rig.append(3);

        rig.spool.lose(1);

        assertThat(rig.spool.gaps().ranges()).containsExactly(new OffsetRange(1, 1));
        assertThat(rig.spool.state().dropped()).isEqualTo(1);
        assertThat(List.of(0L, 2L)).isEqualTo(rig.held());
    }
}
