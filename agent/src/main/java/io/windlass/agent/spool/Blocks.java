package io.windlass.agent.spool;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives out offsets by blocks, each reserved on the disk before its first is used, and keeps the
/// epoch they belong to. Safe for many threads.
final class Blocks implements AutoCloseable {
    /// Large enough that reserving is rare: at 500 samples a second, every other minute.
    static final long SIZE = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(Blocks.class);

    private final Optional<IdentityFile> file;
    private Identity identity;
    private boolean failing;

    private Blocks(Optional<IdentityFile> file, Identity identity) {
        this.file = file;
        this.identity = identity;
    }

    /// Without a disk nothing outlives the process: the epoch ends with it.
    static Blocks inMemory(String epoch) {
        return new Blocks(Optional.empty(), new Identity(epoch, "memory", Long.MAX_VALUE));
    }

    /// Goes on where the last run stopped; with a new epoch if that was on another machine.
    ///
    /// @param machine this one
    static Blocks open(IdentityFile file, String machine) throws IOException {
        var known = file.read();
        var identity =
                known.filter(i -> i.machine().equals(machine))
                        .orElseGet(() -> foreign(known, machine));
        return new Blocks(Optional.of(file), identity);
    }

    private static Identity foreign(Optional<Identity> known, String machine) {
        known.ifPresent(i ->
                LOG.error(
                        "spool={} state=new-epoch cause=\"it was last used by another machine: a restored or"
                                + " copied disk\"",
                        i.epoch()));
        return new Identity(newEpoch(), machine, known.map(Identity::reserved).orElse(0L));
    }

    synchronized String epoch() {
        return identity.epoch();
    }

    /// The first offset that was never reserved, nor given out.
    synchronized long reserved() {
        return identity.reserved();
    }

    /// Reserves so that `next` and half a block more can be given out.
    void reserve(long next) {
        long wanted = next + SIZE;
        if (identityIsShort(next)) tryWrite(current().withReserved(wanted));
    }

    /// The next run begins at this offset, as no higher one was given out.
    void end(long next) {
        if (file.isPresent()) tryWrite(current().withReserved(next));
    }

    /// A new epoch: offsets of the old one may be in use elsewhere.
    void renew(String cause) {
        var old = current();
        LOG.error("spool={} state=new-epoch cause=\"{}\"", old.epoch(), cause);
        synchronized (this) {
            identity = old.withEpoch(newEpoch()); // even if it cannot be written
        }
        if (file.isPresent()) tryWrite(current());
    }

    @Override
    public synchronized void close() throws IOException {
        if (file.isPresent()) file.get().close();
    }

    private synchronized Identity current() {
        return identity;
    }

    private synchronized boolean identityIsShort(long next) {
        return file.isPresent() && identity.reserved() - next < SIZE / 2;
    }

    private synchronized void tryWrite(Identity wanted) {
        try {
            file.orElseThrow().write(wanted);
            identity = wanted;
            failing = false;
        } catch (IOException e) {
            if (!failing) LOG.error("spool=identity state=unwritable cause=\"{}\"", e.toString());
            failing = true;
        }
    }

    private static String newEpoch() {
        return UUID.randomUUID().toString();
    }
}
