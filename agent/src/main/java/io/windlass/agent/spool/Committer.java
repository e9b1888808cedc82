package io.windlass.agent.spool;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the spool to its disk in time, until interrupted.
public final class Committer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final Spool spool;
    private final Duration every;
    private final Runnable committed;
    private boolean broken;

    /// @param commit how old a sample may get before it is on the disk
    /// @param committed called after each commit: there may be more to read
    public Committer(Spool spool, Duration commit, Runnable committed) {
        this.spool = spool;
        this.every = every(commit);
        this.committed = committed;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(every);
                commit();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // asked to stop: the only way out
        }
    }

    private void commit() {
        try {
            spool.commit();
            committed.run();
            broken = false;
        } catch (RuntimeException e) { // a bug must not end the commits
            if (!broken) LOG.error("spool=committer state=broken cause=\"{}\"", e.toString(), e);
            broken = true;
        }
    }

    /// A quarter of it, so that what is written at three quarters is there in time.
    private static Duration every(Duration commit) {
        var quarter = commit.dividedBy(4);
        if (quarter.compareTo(SHORTEST) < 0) return SHORTEST;
        return quarter.compareTo(LONGEST) > 0 ? LONGEST : quarter;
    }
}
