package io.windlass.chaos.check;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reading by reading: what the agents say they took against what the database holds.
///
/// @param taken readings and faults in the journals
/// @param stored of those, the ones in the database with the same value
/// @param lost of those, the ones that are not there
/// @param withinBound not there, and excused: younger than `spool.commit` when the agent was killed
/// @param duplicated samples in the database that no agent took at that time
/// @param examples of what was lost or duplicated, a few
public record Reconciliation(
        long taken,
        long stored,
        long lost,
        long withinBound,
        long duplicated,
        List<String> examples) {
    private static final int MOST_EXAMPLES = 10;

    /// A sample is told to the journal a little before it counts as taken.
    private static final long SLACK_MILLIS = 250;

    public Reconciliation {
        examples = List.copyOf(examples);
    }

    /// Compares the journals with the database.
    ///
    /// @param commit `spool.commit` of the agents
    public static Reconciliation of(Collection<Path> journals, URI database, Duration commit)
            throws IOException, InterruptedException {
        var stored = Stored.read(database, "chaos").samples();
        var tally = new Tally(stored, commit);
        for (var journal : journals) tally.add(Journal.read(journal));
        return tally.result();
    }

    /// Counts while it goes through the journals.
    static final class Tally {
        private final Map<Stored.Key, Map<String, Double>> stored;
        private final Duration commit;
        private final Set<Stored.Key> known = new HashSet<>();
        private final List<String> examples = new ArrayList<>();
        private long taken;
        private long found;
        private long lost;
        private long excused;

        Tally(Map<Stored.Key, Map<String, Double>> stored, Duration commit) {
            this.stored = stored;
            this.commit = commit;
        }

        void add(Journal journal) {
            for (var sample : journal.all()) {
                var key = new Stored.Key(sample.device(), sample.at());
                known.add(key);
                if (commit.isZero() && !sample.committed()) continue; // it does not count yet
                long there = matching(sample, stored.getOrDefault(key, Map.of()));
                long missing = sample.values().size() - there;
                taken += sample.values().size();
                found += there;
                if (missing == 0) continue;
                if (isExcused(sample, journal)) excused += missing;
                else lose(sample, missing);
            }
        }

        private void lose(Taken sample, long missing) {
            lost += missing;
            example("lost " + missing + " readings of " + sample);
        }

        private static long matching(Taken sample, Map<String, Double> there) {
            return sample.values().entrySet().stream()
                    .filter(value -> value.getValue().equals(there.get(value.getKey())))
                    .count();
        }

        /// Only what the last second before a kill took, and no gateway had.
        private boolean isExcused(Taken sample, Journal journal) {
            boolean young =
                    journal.lastWall(sample.life()) - sample.wall()
                            <= commit.toMillis() + SLACK_MILLIS;
            return commit.isPositive()
                    && !sample.committed()
                    && !sample.dropped()
                    && !journal.isLastLife(sample.life())
                    && young;
        }

        private void example(String text) {
            if (examples.size() < MOST_EXAMPLES) examples.add(text);
        }

        Reconciliation result() {
            var strangers = stored.keySet().stream().filter(key -> !known.contains(key)).toList();
            strangers.forEach(key -> example("nobody took " + key));
            return new Reconciliation(taken, found, lost, excused, strangers.size(), examples);
        }
    }
}
