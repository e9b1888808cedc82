package io.windlass.chaos.rig;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What a link lets through at the moment.
public final class Weather {
    private static final long SLOW_BYTES_PER_SECOND = 4_000;

    private Kind kind = Kind.FAIR;

    public enum Kind {
        /// Everything at once.
        FAIR,
        /// 4 kB a second.
        SLOW,
        /// Nothing, until it is fair again: what was sent then arrives late.
        STALLED
    }

    synchronized void turn(Kind to) {
        kind = to;
        notifyAll();
    }

    /// Waits until so many bytes may pass.
    void await(int bytes) throws InterruptedException {
        if (passing() == Kind.SLOW)
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(bytes) / SLOW_BYTES_PER_SECOND);
        if (Thread.interrupted()) throw new InterruptedException();
    }

    private synchronized Kind passing() throws InterruptedException {
        while (kind == Kind.STALLED) wait();
        return kind;
    }
}
