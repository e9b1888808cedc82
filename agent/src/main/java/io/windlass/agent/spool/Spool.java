package io.windlass.agent.spool;

import io.windlass.telemetry.Sample;
import io.windlass.transport.ack.Gaps;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of samples that the gateway has not acknowledged: offsets that only grow, reading in
/// batches, freeing by ranges, and bounds that drop the oldest and count.
///
/// A sample is young, in memory, until its commit is due; what is acknowledged by then is never
/// written. No offset is shown to readers before its block is reserved. The spool knows nothing of
/// sending: what was sent, when, and what is due again is the publisher's.
///
/// Safe for many threads. [#append] never waits for the disk; [#commit] does, and [#read] may.
public final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final Holdings holdings;
    private final Shelf shelf;
    private final Blocks blocks;
    private final SpoolWorld world;
    private long droppedTold;
    private boolean dropping;

    private Spool(Holdings holdings, Shelf shelf, Blocks blocks, SpoolWorld world) {
        this.holdings = holdings;
        this.shelf = shelf;
        this.blocks = blocks;
        this.world = world;
        show();
        journalEpoch();
    }

    /// A spool that ends with the process, and its epoch with it.
    ///
    /// @param epoch a name that no other spool ever had
    public static Spool inMemory(String epoch, SpoolLimits limits, SpoolWorld world) {
        var holdings = new Holdings(limits, world);
        var shelf = new Shelf(holdings, limits, Duration.ofSeconds(1), world.nanos());
        return new Spool(holdings, shelf, Blocks.inMemory(epoch), world);
    }

    /// A spool on a disk. A disk that cannot be used is said loudly, and done without.
    ///
    /// @throws SpoolRefused if another agent uses it or a newer program wrote it
    public static Spool open(SpoolPlace place, SpoolLimits limits, SpoolWorld world) {
        try {
            var identity = IdentityFile.open(place.identity());
            try {
                return open(place, identity, limits, world);
            } catch (IOException | SpoolRefused e) {
                identity.close();
                throw e;
            }
        } catch (IOException e) {
            LOG.error("spool={} state=in-memory cause=\"{}\"", place.folder(), e.toString());
            return inMemory(UUID.randomUUID().toString(), limits, world);
        }
    }

    private static Spool open(
            SpoolPlace place, IdentityFile identity, SpoolLimits limits, SpoolWorld world)
            throws IOException {
        var blocks = Blocks.open(identity, place.machine());
        var disk = Disk.open(place.file());
        var held = disk.held();
        long begin = Math.max(blocks.reserved(), held.end());
        blocks.reserve(begin);
        var holdings = new Holdings(limits, world);
        holdings.begin(held, begin);
        var shelf = new Shelf(holdings, limits, place.commit(), world.nanos());
        shelf.use(disk);
        return new Spool(holdings, shelf, blocks, world);
    }

    public String epoch() {
        return blocks.epoch();
    }

    /// Keeps a sample, at the cost of the oldest if need be.
    ///
    /// @return its offset
    public long append(Sample sample) {
        return holdings.append(sample);
    }

    /// The held samples from an offset on, in order, at most so many.
    public List<Spooled> read(long from, int most) {
        return holdings.onlyYoung(from, most).orElseGet(() -> shelf.read(from, most));
    }

    /// Frees a range; what is not held is not missed.
    ///
    /// @return how many samples were freed
    public long free(long first, long last) {
        return holdings.free(first, last);
    }

    /// Gives a sample up that can never be sent: counted and announced.
    public void lose(long offset) {
        holdings.lose(offset, offset);
    }

    /// Begins a new epoch: offsets of the old one may be in use elsewhere. Samples keep theirs.
    public void renew(String cause) {
        blocks.renew(cause);
        journalEpoch();
        holdings.tell();
    }

    public SpoolState state() {
        return holdings.state(shelf.bytes());
    }

    /// The offsets from the first held one on that will never come.
    public Gaps gaps() {
        return new Gaps(holdings.gaps());
    }

    /// True while samples stay in memory though there ought to be a disk for them.
    public boolean isOut() {
        return shelf.isOut();
    }

    /// Brings to the disk what is due, and takes from it what is freed or too much. To be called
    /// several times within the commit time.
    public void commit() {
        blocks.reserve(holdings.next());
        shelf.commit();
        show();
        tellDropped();
    }

    /// Brings everything to the disk; the next run goes on where this one ends.
    @Override
    public void close() {
        shelf.commitAll();
        if (!shelf.isOut()) blocks.end(holdings.next());
        shelf.close();
        try {
            blocks.close();
        } catch (IOException e) {
            LOG.warn("spool=closing cause=\"{}\"", e.toString());
        }
    }

    private void journalEpoch() {
        world.journal().ifPresent(journal -> journal.epoch(epoch()));
    }

    private void show() {
        holdings.show(blocks.reserved(), shelf.committedOnly());
    }

    /// Says once that samples are lost, until a commit passes without.
    private synchronized void tellDropped() {
        var state = state();
        if (state.dropped() > droppedTold && !dropping)
            LOG.error(
                    "spool=full dropped={} held={} bytes={}",
                    state.dropped(),
                    state.held(),
                    state.bytes());
        dropping = state.dropped() > droppedTold;
        droppedTold = state.dropped();
    }
}
