package io.windlass.agent.spool;

import io.windlass.transport.ack.OffsetRange;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The spool's way to its disk, if it has one: when samples go there, what is removed, and what is
/// done when the disk fails. Its lock is taken before that of the books, never the other way.
final class Shelf implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    /// As many samples as one transaction takes.
    private static final int AT_ONCE = 4096;

    /// As many batches as one commit drops.
    private static final int DROPS = 64;

    private static final long RETRY = Duration.ofSeconds(5).toNanos();

    private final Holdings holdings;
    private final SpoolLimits limits;
    private final Duration commit;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Disk> disk;
    private long retryAt;
    private volatile boolean out;
    private volatile long bytes;

    Shelf(Holdings holdings, SpoolLimits limits, Duration commit, LongSupplier nanos) {
        this.holdings = holdings;
        this.limits = limits;
        this.commit = commit;
        this.nanos = nanos;
        this.disk = Optional.empty();
        this.retryAt = nanos.getAsLong();
    }

    void use(Disk opened) {
        disk = Optional.of(opened);
        locked(() -> bytes = opened.bytes());
    }

    /// Bytes on the disk.
    long bytes() {
        return bytes;
    }

    /// True while samples stay in memory though there ought to be a disk for them.
    boolean isOut() {
        return out;
    }

    /// True if only what is on the disk may be sent, and the disk works.
    boolean committedOnly() {
        return commit.isZero() && !out;
    }

    /// Brings to the disk what is due, and takes from it what is freed or too much.
    void commit() {
        var first = commit.multipliedBy(3).dividedBy(4);
        locked(() -> write(commit.dividedBy(2), first));
    }

    /// Brings everything to the disk.
    void commitAll() {
        retryAt = nanos.getAsLong();
        locked(() -> write(Duration.ZERO, Duration.ZERO));
    }

    /// The held samples from an offset on, those on the disk first.
    List<Spooled> read(long from, int most) {
        var found = new ArrayList<Spooled>();
        locked(() -> find(from, most, found));
        return found;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            disk.ifPresent(Disk::close);
            disk = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface DiskWork {
        void run() throws SQLException;
    }

    /// Works on the disk; if that turns out to be broken, mends it and works again.
    private void locked(DiskWork work) {
        lock.lock();
        try {
            work.run();
        } catch (SQLException e) {
            mend(e);
            again(work);
        } finally {
            lock.unlock();
        }
    }

    private void again(DiskWork work) {
        try {
            work.run();
        } catch (SQLException e) {
            giveUp(e);
        }
    }

    private void mend(SQLException cause) {
        if (disk.isEmpty()) return;
        try {
            disk.get().salvage(cause);
            holdings.salvaged(disk.get().held());
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(Exception cause) {
        LOG.error("spool=disk state=given-up cause=\"{}\"", cause.getMessage());
        holdings.salvaged(new Offsets());
        disk.ifPresent(Disk::close);
        disk = Optional.empty();
        out = true;
        bytes = 0;
    }

    private void write(Duration least, Duration first) throws SQLException {
        if (disk.isEmpty() || nanos.getAsLong() - retryAt < 0) return;
        int written;
        do {
            var due = holdings.due(least, first, AT_ONCE);
            written = due.size();
            if (!write(disk.get(), due)) return;
        } while (written == AT_ONCE);
        trim(disk.get());
    }

    /// @return false if the disk takes nothing now
    private boolean write(Disk onto, List<Spooled> due) throws SQLException {
        var freed = holdings.takeFreed();
        if (due.isEmpty() && freed.isEmpty()) return true;
        var fresh = Batch.of(due);
        boolean taken = false;
        try {
            taken = onto.write(fresh, freed, holdings::holdsOnDisk);
        } finally {
            if (taken) holdings.written(fresh);
            else holdings.putBack(freed);
        }
        out = !taken;
        retryAt = nanos.getAsLong() + (taken ? 0 : RETRY);
        if (taken) bytes = onto.bytes();
        return taken;
    }

    private void trim(Disk onto) throws SQLException {
        for (int i = 0; i < DROPS; i++) {
            var oldest = onto.oldest().filter(this::tooMuch);
            if (oldest.isEmpty()) return;
            holdings.lose(oldest.get().first(), oldest.get().last());
            holdings.putBack(List.of(oldest.get().range())); // even if none of it was held
            if (!write(onto, List.of())) return;
        }
    }

    private boolean tooMuch(SpoolFile.Row oldest) {
        return bytes > limits.maxBytes() || oldest.until().isBefore(holdings.oldestKept());
    }

    private void find(long from, int most, List<Spooled> found) throws SQLException {
        found.clear();
        long at = from;
        while (found.size() < most && disk.isPresent() && onDisk(at)) {
            switch (disk.get().read(at)) {
                case Disk.Read.Good(var batch) -> at = take(batch, at, most, found);
                case Disk.Read.Bad(var lost) -> {
                    holdings.lose(lost.first(), lost.last());
                    at = lost.last() + 1;
                }
                case Disk.Read.None() ->
                        throw new SQLException("batches after " + at + " are gone");
            }
        }
        if (found.size() < most) found.addAll(holdings.young(at, most - found.size()));
    }

    private boolean onDisk(long from) {
        return holdings.holdsOnDisk(new OffsetRange(from, Long.MAX_VALUE));
    }

    /// @return where to read on
    private long take(Batch batch, long from, int most, List<Spooled> found) {
        for (var one : batch.spooled()) {
            if (one.offset() < from || !holdings.holdsOnDisk(one.range())) continue;
            if (found.size() == most) return one.offset();
            found.add(one);
        }
        return batch.last() + 1;
    }
}
