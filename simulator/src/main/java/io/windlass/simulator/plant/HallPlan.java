package io.windlass.simulator.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A hall of PDUs to be simulated.
///
/// @param outletPower the mean load of an outlet over all outlets and the day
public record HallPlan(String id, String pduPrefix, int pdus, int outlets, Power outletPower) {
    private static final double DAILY = 0.12;
    private static final double BUSIEST_SECOND_OF_DAY = 12 * 3600.0;
    private static final double LIGHTEST = 0.2;

    /// The hall's PDUs, `PDU-A01`, `PDU-A02`, …
    public List<Pdu> build(Dice dice) {
        // 12:00 UTC is 20:00 in Zhangjiakou
        var load = Sines.peaking(DAILY, Seconds.DAY, BUSIEST_SECOND_OF_DAY);
        var built = new ArrayList<Pdu>();
        for (int number = 1; number <= pdus; number++)
            built.add(pdu(number, load, dice.of(number)));
        return List.copyOf(built);
    }

    private Pdu pdu(int number, Sines load, Dice dice) {
        var fitted = IntStream.range(0, outlets).mapToObj(n -> outlet(dice.of(n))).toList();
        return new Pdu(pduPrefix + "%02d".formatted(number), load, fitted, dice.of(-1));
    }

    private Outlet outlet(Dice dice) {
        double mean = outletPower.watts() * dice.between(LIGHTEST, 2 - LIGHTEST, 0);
        return new Outlet(mean, dice.of(1));
    }
}
