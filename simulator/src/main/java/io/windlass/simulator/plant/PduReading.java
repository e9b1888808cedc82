package io.windlass.simulator.plant;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// All that a PDU shows at one instant; its inlet is the sum of its outlets as they show.
public record PduReading(List<OutletReading> outlets, double volts, double hertz) {
    public static final int PHASES = 3;
    public static final int BANKS = 3;
    public static final double POWER_FACTOR = 0.98;

    public PduReading {
        outlets = List.copyOf(outlets);
    }

    public long watts() {
        return sum(_ -> true, OutletReading::watts);
    }

    public long wattHours() {
        return sum(_ -> true, OutletReading::wattHours);
    }

    /// Outlets take turns on the phases L1, L2, L3; `phase` counts from 1.
    public long phaseWatts(int phase) {
        return sum(n -> n % PHASES == phase - 1, OutletReading::watts);
    }

    /// Banks are neighbouring outlets; `bank` counts from 1.
    public long bankWatts(int bank) {
        int size = Math.ceilDiv(outlets.size(), BANKS);
        return sum(n -> n / size == bank - 1, OutletReading::watts);
    }

    /// The apparent power behind a real one.
    public static double voltAmperes(long watts) {
        return watts / POWER_FACTOR;
    }

    /// The current behind a real power.
    public double amperes(long watts) {
        return voltAmperes(watts) / volts;
    }

    private long sum(IntPredicate which, ToLongFunction<OutletReading> what) {
        return IntStream.range(0, outlets.size())
                .filter(which)
                .mapToLong(n -> what.applyAsLong(outlets.get(n)))
                .sum();
    }
}
