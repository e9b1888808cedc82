package io.windlass.chaos;

import io.windlass.chaos.fault.Fault;
import io.windlass.chaos.rig.Rig;
import io.windlass.demo.Pages;
import io.windlass.demo.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks at the chain while it is being broken: how long it takes to be well again after each kind
/// of fault, and how much spool and memory that costs at most.
///
/// Well is: every turbine and PDU is heard of within three seconds, the store takes what comes, and
/// no agent has more to hand over than a few seconds' worth.
final class Watch {
    private static final double FRESH_SECONDS = 7;
    private static final int FEW_SAMPLES = 40;

    private final Rig rig;
    private final Pages pages;
    private final List<Mended> mended = new ArrayList<>();
    private final Map<String, Double> longest = new TreeMap<>();
    private final Map<String, Long> peakMemory = new TreeMap<>();
    private long peakSpool;

    private record Mended(Fault fault, long nanos) {}

    Watch(Rig rig, Pages pages) {
        this.rig = rig;
        this.pages = pages;
    }

    synchronized void mended(Fault fault) {
        mended.add(new Mended(fault, System.nanoTime()));
    }

    /// Looks once.
    ///
    /// @return whether the chain is well
    boolean look() throws InterruptedException {
        for (var program : rig.fleet().programs()) memory(program);
        boolean well = pages.read(rig.page(Rig.GATEWAY, "/health")).isPresent() && isFresh();
        for (var agent : List.of(Rig.FARM, Rig.HALL)) well &= isEmpty(agent);
        if (well) recovered();
        return well;
    }

    private boolean isFresh() throws InterruptedException {
        var live = pages.read(rig.page(Rig.GATEWAY, "/api/v1/live"));
        if (live.isEmpty()) return false;
        for (var name : List.of("/farms/0/turbines", "/data_centers/0/pdus")) {
            var devices = live.get().at(name);
            if (devices.isEmpty()) return false;
            for (var device : devices)
                if (device.path("age_s").asDouble(FRESH_SECONDS) >= FRESH_SECONDS) return false;
        }
        return true;
    }

    private boolean isEmpty(String agent) throws InterruptedException {
        var status = pages.read(rig.page(agent, "/status"));
        if (status.isEmpty()) return false;
        long unacked = status.get().path("unacked").asLong();
        peakSpool = Math.max(peakSpool, unacked);
        return unacked <= FEW_SAMPLES;
    }

    private synchronized void recovered() {
        long now = System.nanoTime();
        for (var one : mended)
            longest.merge(
                    one.fault().kind().label(),
                    Duration.ofNanos(now - one.nanos()).toMillis() / 1e3,
                    Math::max);
        mended.clear();
    }

    private void memory(Program program) {
        program.pid()
                .ifPresent(pid -> {
                    try (var status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                        status.filter(line -> line.startsWith("VmRSS:"))
                                .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                                .forEach(kb ->
                                        peakMemory.merge(program.name(), kb / 1024, Math::max));
                    } catch (IOException | RuntimeException _) {
                        // it has just died
                    }
                });
    }

    /// In seconds, by kind of fault.
    Map<String, Double> longestRecovery() {
        return longest;
    }

    /// Samples of one agent that were not acknowledged.
    long peakSpool() {
        return peakSpool;
    }

    /// In MiB, by program.
    Map<String, Long> peakMemory() {
        return peakMemory;
    }
}
