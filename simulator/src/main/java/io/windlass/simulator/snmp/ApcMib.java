package io.windlass.simulator.snmp;

import io.windlass.simulator.plant.PduReading;

/// PowerNet-MIB rPDU2 (1.3.6.1.4.1.318.1.1.26): powers in tens of watts, currents in tenths of an
/// ampere, energies in tenths of a kilowatt-hour.
final class ApcMib {
    private static final String RPDU2 = "1.3.6.1.4.1.318.1.1.26.";
    private static final String DEVICE = RPDU2 + "4.3.1.";
    private static final String PHASE = RPDU2 + "6.3.1.";
    private static final String BANK = RPDU2 + "8.3.1.";
    private static final String OUTLET = RPDU2 + "9.4.3.1.";
    private static final double NORMAL = 2;
    private static final double TENS = 10;
    private static final double WATT_HOURS_PER_STEP = 100;

    private ApcMib() {}

    static Mib of(int outlets) {
        var mib = Mib.of("APC Web/SNMP Management Card (simulated)", "1.3.6.1.4.1.318.1.3.4.6");
        mib.text(RPDU2 + "2.1.3.1", Scene::name);
        putDevice(mib);
        for (int phase = 1; phase <= PduReading.PHASES; phase++) putPhase(mib, phase);
        for (int bank = 1; bank <= PduReading.BANKS; bank++) putBank(mib, bank);
        for (int outlet = 1; outlet <= outlets; outlet++) putOutlet(mib, outlet);
        return mib;
    }

    private static void putDevice(Mib mib) {
        mib.integer(DEVICE + "1.1", _ -> 1.0);
        mib.integer(DEVICE + "2.1", _ -> 1.0);
        mib.text(DEVICE + "3.1", Scene::name);
        mib.integer(DEVICE + "4.1", _ -> NORMAL);
        mib.integer(DEVICE + "5.1", scene -> scene.reading().watts() / TENS);
        mib.integer(DEVICE + "9.1", scene -> steps(scene.reading().wattHours()));
        mib.integer(
                DEVICE + "16.1", scene -> PduReading.voltAmperes(scene.reading().watts()) / TENS);
        mib.integer(DEVICE + "17.1", _ -> 100 * PduReading.POWER_FACTOR);
    }

    private static void putPhase(Mib mib, int phase) {
        mib.integer(PHASE + "1." + phase, _ -> (double) phase);
        mib.integer(PHASE + "2." + phase, _ -> 1.0);
        mib.integer(PHASE + "3." + phase, _ -> (double) phase);
        mib.integer(PHASE + "4." + phase, _ -> NORMAL);
        mib.integer(
                PHASE + "5." + phase,
                scene -> tenths(scene.reading(), scene.reading().phaseWatts(phase)));
        mib.integer(PHASE + "6." + phase, scene -> scene.reading().volts());
        mib.integer(PHASE + "7." + phase, scene -> scene.reading().phaseWatts(phase) / TENS);
    }

    private static void putBank(Mib mib, int bank) {
        mib.integer(BANK + "1." + bank, _ -> (double) bank);
        mib.integer(BANK + "2." + bank, _ -> 1.0);
        mib.integer(BANK + "3." + bank, _ -> (double) bank);
        mib.integer(BANK + "4." + bank, _ -> NORMAL);
        mib.integer(
                BANK + "5." + bank,
                scene -> tenths(scene.reading(), scene.reading().bankWatts(bank)));
    }

    private static void putOutlet(Mib mib, int number) {
        int n = number - 1;
        mib.integer(OUTLET + "1." + number, _ -> (double) number);
        mib.integer(OUTLET + "2." + number, _ -> 1.0);
        mib.text(OUTLET + "3." + number, _ -> "Outlet " + number);
        mib.integer(OUTLET + "4." + number, _ -> (double) number);
        mib.integer(OUTLET + "5." + number, _ -> NORMAL);
        mib.integer(
                OUTLET + "6." + number,
                scene -> tenths(scene.reading(), scene.reading().outlets().get(n).watts()));
        mib.integer(
                OUTLET + "7." + number, scene -> (double) scene.reading().outlets().get(n).watts());
        mib.integer(
                OUTLET + "11." + number,
                scene -> steps(scene.reading().outlets().get(n).wattHours()));
    }

    private static double tenths(PduReading reading, long watts) {
        return reading.amperes(watts) * 10;
    }

    private static double steps(long wattHours) {
        return Math.floor(wattHours / WATT_HOURS_PER_STEP);
    }
}
