package io.windlass.agent.publish;

import io.windlass.agent.spool.Spool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Decides which sample is sent next: live ones as they come; then, at the replay's pace, what was
/// there before the connection, in order; then what was sent and is not acknowledged.
final class Dispatch {
    private static final int BATCH = 64;
    private static final Duration STAGGER = Duration.ofSeconds(1);

    private final Spool spool;
    private final RandomGenerator random;
    private final Pace pace;
    private final Resends resends = new Resends();
    private long live;
    private long backlog;
    private long backlogEnd;

    Dispatch(Spool spool, int replayRate, RandomGenerator random) {
        this.spool = spool;
        this.random = random;
        this.pace = new Pace(replayRate);
    }

    /// A new connection: whatever the spool holds may have been lost with the last one.
    void connected(long nowNanos) {
        live = spool.state().next();
        replay(nowNanos);
    }

    /// All that was sent goes again, once: the host says it has forgotten, or has come back. Not
    /// all edges at the same moment.
    void replay(long nowNanos) {
        resends.clear();
        backlog = spool.state().first();
        backlogEnd = live;
        pace.startAt(nowNanos + random.nextLong(STAGGER.toNanos()));
    }

    /// The next live samples.
    List<Outgoing> live() {
        return spool.read(live, BATCH).stream().map(s -> new Outgoing(s, false, 0)).toList();
    }

    /// Samples of earlier that may go now.
    List<Outgoing> again(long nowNanos) {
        int allowed = Math.min(BATCH, pace.allowed(nowNanos));
        var again = new ArrayList<Outgoing>(fromBacklog(allowed));
        while (again.size() < allowed) {
            var due = resends.next(nowNanos);
            if (due.isEmpty()) break;
            again.addAll(heldOf(due.get(), allowed - again.size()));
        }
        pace.used(again.size());
        return again;
    }

    /// Takes note that a sample went out.
    void sent(Outgoing outgoing, long nowNanos) {
        passed(outgoing);
        resends.sent(outgoing.spooled().offset(), outgoing.times(), nowNanos);
    }

    /// Takes note that a sample need not go out in its turn any more.
    void passed(Outgoing outgoing) {
        if (!outgoing.historical()) live = outgoing.spooled().offset() + 1;
    }

    boolean hasBacklog() {
        return backlog < backlogEnd;
    }

    /// Those of them that are still held; what is more than allowed keeps its turn.
    private List<Outgoing> heldOf(Resends.Due due, int most) {
        var held =
                spool.read(due.first(), most).stream()
                        .filter(s -> s.offset() <= due.last())
                        .toList();
        if (held.size() == most && held.getLast().offset() < due.last())
            resends.putBack(due.from(held.getLast().offset() + 1));
        return held.stream().map(s -> new Outgoing(s, true, due.times() + 1)).toList();
    }

    private List<Outgoing> fromBacklog(int most) {
        if (!hasBacklog() || most == 0) return List.of();
        var waiting =
                spool.read(backlog, most).stream().filter(s -> s.offset() < backlogEnd).toList();
        backlog = waiting.size() < most ? backlogEnd : waiting.getLast().offset() + 1;
        return waiting.stream().map(s -> new Outgoing(s, true, 0)).toList();
    }
}
