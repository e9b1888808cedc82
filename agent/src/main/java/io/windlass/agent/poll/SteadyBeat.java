package io.windlass.agent.poll;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/// A fixed rate. Buses start at different phases, so that a farm is not asked all at once; the
/// phase hangs on the name alone, so a restart keeps it.
public final class SteadyBeat implements Beat {
    private final Ticker ticker;
    private final long period;
    private long next;

    /// @param period in real time, at least one millisecond
    public SteadyBeat(String name, Duration period, Ticker ticker) {
        this.ticker = ticker;
        this.period = Math.max(period.toNanos(), 1_000_000);
        this.next = ticker.nanos() + (long) (phase(name) * this.period);
    }

    @Override
    public long await() throws InterruptedException {
        long late = ticker.nanos() - next;
        long missed = late < period ? 0 : late / period;
        next += missed * period;
        if (late < 0) ticker.sleep(Duration.ofNanos(-late));
        next += period;
        return missed;
    }

    @Override
    public Duration left() {
        return Duration.ofNanos(Math.max(0, next - ticker.nanos()));
    }

    /// Where in the period a bus is asked, 0..1.
    static double phase(String name) {
        var hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() / 0x1p32;
    }
}
