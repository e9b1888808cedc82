package io.windlass.agent.spool;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A spool in a folder, the time, and the ways an agent ends.
final class SpoolRig {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final DeviceId DEVICE = new DeviceId("zhangbei", "WT01");

    final SpoolLimits limits;
    String machine = "this-machine";
    Duration commit = Duration.ofSeconds(1);
    Path folder;
    Spool spool;
    long nanos;
    private int appended;
    private int crashes;

    SpoolRig(Path folder, SpoolLimits limits) {
        this.folder = folder.resolve("spool");
        this.limits = limits;
        this.spool = opened();
    }

    static SpoolRig of(Path folder) {
        return new SpoolRig(folder, new SpoolLimits(1 << 30, Duration.ofDays(14), 1 << 24));
    }

    Spool open() {
        spool = opened();
        return spool;
    }

    private Spool opened() {
        var world = new SpoolWorld(() -> nanos, Optional.empty());
        return Spool.open(new SpoolPlace(folder, commit, machine), limits, world);
    }

    /// Appends samples, a second of event time apart.
    long append(int count) {
        long last = -1;
        for (int i = 0; i < count; i++) last = spool.append(sample(appended++));
        return last;
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    /// Brings all that there is to the disk.
    void commitAll() {
        pass(commit);
        spool.commit();
    }

    Spool restart() {
        spool.close();
        return open();
    }

    /// The power goes: what the disk has at this moment is all there is at the next start.
    Spool crash() throws IOException {
        crashOnly();
        return open();
    }

    void crashOnly() throws IOException {
        var after = folder.resolveSibling("after-" + ++crashes);
        Files.createDirectories(after);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.copy(file, after.resolve(file.getFileName()));
        }
        spool.close();
        folder = after;
    }

    List<Long> held() {
        return spool.read(0, Integer.MAX_VALUE).stream().map(Spooled::offset).toList();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    static Sample sample(int second) {
        var power = new Reading.Good(Quantity.ACTIVE_POWER.signal(), 1000.5 + second);
        return new Sample(DEVICE, NOON.plusSeconds(second), List.of(power));
    }
}
