package io.windlass.agent.spool;

import java.nio.file.Path;
import java.time.Duration;

/// Where a spool lies and when samples go there.
///
/// @param folder made if it is not there
/// @param commit how old a sample gets before it is on the disk; zero = it is there before it is
///   sent
/// @param machine a word for this machine and none other
public record SpoolPlace(Path folder, Duration commit, String machine) {
    public SpoolPlace {
        if (commit.isNegative()) throw new IllegalArgumentException("commit is negative");
    }

    /// A folder of this machine.
    public static SpoolPlace here(Path folder, Duration commit) {
        return new SpoolPlace(folder, commit, Machine.id());
    }

    Path file() {
        return folder.resolve("spool.db");
    }

    Path identity() {
        return folder.resolve("spool.id");
    }
}
