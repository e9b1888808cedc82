package io.windlass.agent.spool;

import java.nio.file.Path;
import java.time.Duration;

/// A program that spools without end and says which offsets are on the disk, until it is killed.
final class KilledAgent {
    private KilledAgent() {}

    /// Runs until it is killed.
    ///
    /// @param arguments the spool's folder
    public static void main(String[] arguments) {
        var place = new SpoolPlace(Path.of(arguments[0]), Duration.ZERO, "this-machine");
        var limits = new SpoolLimits(1 << 30, Duration.ofDays(14), 1 << 24);
        var spool = Spool.open(place, limits, SpoolWorld.PLAIN);
        System.out.println("begin " + spool.state().next());
        for (int second = 0; ; second++) {
            spool.append(SpoolRig.sample(second));
            if (second % 7 != 0) continue;
            spool.commit();
            System.out.println("shown " + spool.state().next());
        }
    }
}
