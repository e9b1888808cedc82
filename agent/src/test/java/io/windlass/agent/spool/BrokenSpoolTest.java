package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Broken files: an agent starts whatever they hold, keeps what can be read, counts the rest, and
/// gives no offset a second time.
class BrokenSpoolTest {
    private static final int PAGE = 4096;

    @TempDir private Path folder;
    private SpoolRig rig;

    @BeforeEach
    void fill() {
        rig = SpoolRig.of(folder);
        rig.append(60 * Batch.MOST);
        rig.commitAll();
    }

    @AfterEach
    void close() {
        rig.spool.close();
    }

    @Test
    void aFileOfGarbageIsSetAside() throws IOException {
        rig.spool.close();
        var garbage = new byte[50_000];
        new Random(1).nextBytes(garbage);
        Files.write(rig.file("spool.db"), garbage);

        rig.open();

        assertThat(rig.held()).isEmpty();
        assertThat(rig.file("spool.db.broken-1")).hasBinaryContent(garbage);
        assertThat(rig.append(1)).isGreaterThanOrEqualTo(60L * Batch.MOST);
    }

    @Test
    void aTruncatedFileKeepsItsHead() throws IOException {
        rig.spool.close();
        try (var file = new RandomAccessFile(rig.file("spool.db").toFile(), "rw")) {
            file.setLength(file.length() / 2 / PAGE * PAGE);
        }

        rig.open();

        assertThat(rig.held().size()).isBetween(20 * Batch.MOST, 40 * Batch.MOST);
        works();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void brokenPagesCostWhatWasOnThemAndNoMore(long seed) throws IOException {
        rig.spool.close();
        var random = new Random(seed);
        int broken = 3;
        try (var file = new RandomAccessFile(rig.file("spool.db").toFile(), "rw")) {
            for (int i = 0; i < broken; i++) {
                file.seek((2 + random.nextLong(file.length() / PAGE - 2)) * PAGE);
                var noise = new byte[PAGE];
                random.nextBytes(noise);
                file.write(noise);
            }
        }

        rig.open();

        assertThat(rig.held().size()).isGreaterThan(20 * Batch.MOST);
        works();
    }

    @Test
    void aBatchWithAFlippedBitIsLostCountedAndAnnounced() throws IOException {
        rig.spool.close();
        flipABitInABody();

        rig.open();
        int held = rig.held().size();

        assertThat(held).isEqualTo(59 * Batch.MOST);
        assertThat(rig.spool.state().dropped()).isEqualTo(Batch.MOST);
        assertThat(rig.spool.gaps().ranges()).hasSize(1);
        rig.restart();
        assertThat(rig.held()).hasSize(held);
    }

    @Test
    void damageWhileRunningIsMendedWhileRunning() throws IOException {
        rig.restart(); // all of it is in the main file now
        try (var file = new RandomAccessFile(rig.file("spool.db").toFile(), "rw")) {
            file.setLength(file.length() / 2 / PAGE * PAGE);
        }

        int held = rig.held().size();

        assertThat(held).isLessThan(60 * Batch.MOST);
        assertThat(rig.spool.state().held()).isEqualTo(held);
        assertThat(rig.spool.state().dropped()).isEqualTo(60L * Batch.MOST - held);
        works();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aTornTailCostsOnlyTheTail(long seed) throws IOException {
        rig.append(1000);
        rig.commitAll();
        rig.crashOnly();
        try (var file = new RandomAccessFile(rig.file("spool.db-wal").toFile(), "rw")) {
            file.setLength(new Random(seed).nextLong(file.length()));
        }

        rig.open();

        var held = rig.held();
        assertThat(held).isSorted().isEqualTo(held.stream().distinct().toList());
        works();
    }

    @Test
    void aSpoiltIdentityIsANewEpochAboveAllThatIsHeld() throws IOException {
        var epoch = rig.spool.epoch();
        rig.spool.close();
        Files.writeString(rig.file("spool.id"), "garbage");

        rig.open();

        assertThat(rig.spool.epoch()).isNotEqualTo(epoch);
        assertThat(rig.held()).hasSize(60 * Batch.MOST);
        assertThat(rig.append(1)).isGreaterThanOrEqualTo(60L * Batch.MOST);
    }

    @Test
    void anIdentityOfWhichOneHalfIsSpoiltIsStillKnown() throws IOException {
        var epoch = rig.spool.epoch();
        rig.spool.renew("to write both places");
        rig.spool.close();
        var fresh = new HashSet<String>();
        for (int place : new int[] {0, 512}) {
            var bytes = Files.readAllBytes(rig.file("spool.id"));
            bytes[place + 20] ^= 1;
            var copy = Files.createDirectories(folder.resolve("half-" + place));
            Files.write(copy.resolve("spool.id"), bytes);
            rig.folder = copy;
            rig.open();
            fresh.add(rig.spool.epoch());
            rig.spool.close();
            rig.folder = folder.resolve("spool");
        }
        rig.open();

        assertThat(fresh).isSubsetOf(epoch, rig.spool.epoch());
    }

    /// It takes samples and brings them over a restart.
    private void works() {
        var before = new HashSet<>(rig.held());
        long first = rig.append(10) - 9;
        rig.commitAll();
        rig.restart();
        assertThat(rig.held()).contains(first, first + 9).containsAll(before);
        assertThat(first).isGreaterThanOrEqualTo(60L * Batch.MOST);
    }

    private void flipABitInABody() throws IOException {
        try (var file = new RandomAccessFile(rig.file("spool.db").toFile(), "rw")) {
            long at = file.length() / 2 / PAGE * PAGE + 3000;
            file.seek(at);
            int old = file.read();
            file.seek(at);
            file.write(old ^ 1);
        }
    }
}
