package io.windlass.chaos.fault;

import io.windlass.chaos.rig.Disk;
import io.windlass.chaos.rig.Proxy;
import io.windlass.chaos.rig.Rig;
import io.windlass.chaos.rig.Weather;
import io.windlass.demo.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// Brings a fault about, waits as long as it lasts, and mends it.
public final class Injector {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Rig rig;
    private final Repeater repeater;

    public Injector(Rig rig, Repeater repeater) {
        this.rig = rig;
        this.repeater = repeater;
    }

    /// What cannot be brought about on this machine.
    public static Set<Kind> impossible(Rig rig) {
        var kinds = EnumSet.noneOf(Kind.class);
        if (rig.disks().isEmpty()) {
            kinds.add(Kind.DISK_FULL_SPOOL);
            kinds.add(Kind.DISK_FULL_CHECKPOINT);
        }
        if (rig.clock().isEmpty()) kinds.add(Kind.CLOCK_STEP);
        return kinds;
    }

    /// Returns when the fault is over and mended.
    public void bring(Fault fault) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case KILL_AGENT, KILL_GATEWAY, KILL_BROKER, KILL_DATABASE, KILL_SIMULATOR -> {
                program(fault).kill();
                again(fault);
            }
            case STOP_DATABASE -> {
                program(fault).stop(PATIENCE);
                again(fault);
            }
            case TORN_SPOOL -> {
                program(fault).kill();
                TornWrite.at(rig.files().folder().resolve("farm-state"));
                again(fault);
            }
            case FREEZE -> freeze(fault);
            case RESET_LINK -> link(fault).reset();
            case HALF_OPEN_LINK -> link(fault).halfOpen();
            case PARTITION -> partition(fault);
            case SLOW_LINK -> weather(fault, Weather.Kind.SLOW);
            case DISK_FULL_SPOOL, DISK_FULL_CHECKPOINT -> fill(fault);
            case REPEAT -> repeater.repeat();
            case CLOCK_STEP -> step(fault);
        }
    }

    private void again(Fault fault) throws IOException, InterruptedException {
        Thread.sleep(fault.lasts());
        program(fault).start();
    }

    private void freeze(Fault fault) throws IOException, InterruptedException {
        signal("STOP", program(fault));
        Thread.sleep(fault.lasts());
        signal("CONT", program(fault));
    }

    private static void signal(String name, Program program)
            throws IOException, InterruptedException {
        if (program.pid().isPresent())
            new ProcessBuilder("kill", "-" + name, "" + program.pid().get()).start().waitFor();
    }

    private void partition(Fault fault) throws InterruptedException {
        weather(fault, Weather.Kind.STALLED);
        link(fault).reset();
    }

    private void weather(Fault fault, Weather.Kind kind) throws InterruptedException {
        link(fault).turn(kind);
        Thread.sleep(fault.lasts());
        link(fault).turn(Weather.Kind.FAIR);
    }

    private void fill(Fault fault) throws IOException, InterruptedException {
        var disk = disk(fault.kind() == Kind.DISK_FULL_SPOOL ? "farm-state" : "gateway-state");
        disk.fill();
        Thread.sleep(fault.lasts());
        disk.clear();
    }

    private void step(Fault fault) throws IOException, InterruptedException {
        var clock = rig.clock().orElseThrow();
        clock.step(Duration.ofHours(fault.lasts().toMillis() % 2 == 0 ? 1 : -1));
        Thread.sleep(fault.lasts());
        clock.step(Duration.ZERO);
    }

    private Program program(Fault fault) {
        return rig.fleet().program(fault.target());
    }

    private Proxy link(Fault fault) {
        return rig.links().stream()
                .filter(link -> link.name().equals(fault.target()))
                .findFirst()
                .orElseThrow();
    }

    private Disk disk(String folder) {
        return rig.disks().stream()
                .filter(disk -> disk.folder().endsWith(folder))
                .findFirst()
                .orElseThrow();
    }
}
