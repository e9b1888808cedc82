package io.windlass.simulator.modbus;

import io.windlass.simulator.plant.Status;
import io.windlass.simulator.plant.Turbine;
import java.time.Instant;
import java.util.OptionalDouble;

/// The register map `turbine-generic` over a turbine. Word orders and types are mixed on purpose:
/// real controllers do it.
final class Controller {
    /// Registers from here on are input registers only.
    static final int INPUT_ONLY = 100;

    /// How many single bits there are.
    static final int BITS = 3;

    private final Turbine turbine;

    Controller(Turbine turbine) {
        this.turbine = turbine;
    }

    /// Every register at one instant.
    RegisterImage registers(Instant at) {
        var image = new RegisterImage();
        putOutput(image, at);
        putSurroundings(image, at);
        var energy = turbine.energy(at);
        image.uint64(20, (long) energy.exportedWattHours());
        image.uint32LowFirst(24, (long) (energy.importedWattHours() / 10));
        return image;
    }

    /// The bits: 0 grid limit enabled, 1 running, 2 fault.
    boolean bit(int address, Instant at) {
        var output = turbine.output(at);
        return switch (address) {
            case 0 -> output.limits().gridRatio().isPresent();
            case 1 -> output.status() == Status.RUN || output.status() == Status.NOISE;
            default -> output.status() == Status.FAULT;
        };
    }

    private void putOutput(RegisterImage image, Instant at) {
        var output = turbine.output(at);
        var limits = output.limits();
        image.int32(2, output.watts());
        image.float32LowFirst(4, output.availableWatts());
        image.uint16(6, shownLimit(output.availableWatts(), limits.gridRatio()), 0.001);
        // bit 1: remote control allowed; others may be set beside the one that counts
        image.word(7, limits.gridRatio().isPresent() ? 0b11 : 0b10);
        image.word(8, output.status().state());
        image.word(9, output.status().reason());
        image.float32(100, limits.ownWatts());
    }

    /// A released limit reads 100 %; a recording knows of no limits at all.
    private static OptionalDouble shownLimit(OptionalDouble available, OptionalDouble ratio) {
        return ratio.isPresent() || available.isEmpty() ? ratio : OptionalDouble.of(1);
    }

    private void putSurroundings(RegisterImage image, Instant at) {
        var seen = turbine.surroundings(at);
        var motion = turbine.motion(at);
        image.uint16(0, seen.metresPerSecond(), 0.01);
        image.int16(1, motion.pitchDegrees(), 0.1);
        image.uint16(10, motion.rotorRpm(), 0.01);
        image.int16(11, motion.nacelleCelsius(), 0.1);
        image.int16(12, seen.celsius(), 0.1);
        image.uint16(13, seen.pascals(), 10);
    }
}
