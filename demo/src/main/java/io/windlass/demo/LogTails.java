package io.windlass.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The last lines of each program's log, for when something failed.
record LogTails(Fleet fleet) {
    private static final int EACH = 8;

    List<String> lines() throws IOException {
        var tails = new ArrayList<String>();
        for (var program : fleet.programs()) {
            var log = program.logLines();
            tails.add("--- " + program.name() + (program.isAlive() ? "" : " (not running)"));
            tails.addAll(log.subList(Math.max(0, log.size() - EACH), log.size()));
        }
        return tails;
    }
}
