package io.windlass.simulator.snmp;

import io.windlass.simulator.plant.PduReading;
import java.util.function.Function;

/// PDU2-MIB (1.3.6.1.4.1.13742.6): every sensor says with how many decimal digits it counts.
final class RaritanMib {
    private static final String PDU2 = "1.3.6.1.4.1.13742.6.";
    private static final String INLET_VALUE = PDU2 + "5.2.3.1.4.1.";
    private static final String INLET_DIGITS = PDU2 + "3.3.4.1.7.1.";
    private static final String INLET_LABEL = PDU2 + "3.3.3.1.2.1.1";
    private static final String OUTLET_VALUE = PDU2 + "5.4.3.1.4.1.";
    private static final String OUTLET_DIGITS = PDU2 + "3.5.4.1.7.1.";
    private static final String OUTLET_LABEL = PDU2 + "3.5.3.1.2.1.";
    private static final String OUTLET_NAME = PDU2 + "3.5.3.1.3.1.";
    private static final int SPARE_OUTLETS = 2;

    private RaritanMib() {}

    /// What a sensor measures: its type and digits.
    private enum Sensor {
        AMPERES(1, 3),
        VOLTS(4, 0),
        WATTS(5, 0),
        VOLT_AMPERES(6, 0),
        POWER_FACTOR(7, 2),
        WATT_HOURS(8, 0),
        HERTZ(23, 1);

        private final int type;
        private final int digits;

        Sensor(int type, int digits) {
            this.type = type;
            this.digits = digits;
        }
    }

    /// Where sensors of one part lie: the columns of values and digits, and the part's index.
    private record Part(Mib mib, String values, String digits, int index) {
        void sensor(Sensor sensor, Function<Scene, Double> value) {
            double unit = Math.pow(10, sensor.digits);
            var instance = index + "." + sensor.type;
            mib.unsigned(digits + instance, _ -> (double) sensor.digits);
            mib.unsigned(values + instance, scene -> value.apply(scene) * unit);
        }

        void sensors(Function<Scene, Long> watts, Function<Scene, Long> wattHours) {
            sensor(Sensor.VOLTS, scene -> scene.reading().volts());
            sensor(Sensor.WATTS, scene -> (double) watts.apply(scene));
            sensor(Sensor.VOLT_AMPERES, scene -> PduReading.voltAmperes(watts.apply(scene)));
            sensor(Sensor.POWER_FACTOR, _ -> PduReading.POWER_FACTOR);
            sensor(Sensor.WATT_HOURS, scene -> (double) wattHours.apply(scene));
        }
    }

    static Mib of(int outlets) {
        var mib = Mib.of("PX3 030600 (simulated)", "1.3.6.1.4.1.13742.6");
        mib.text(INLET_LABEL, _ -> "I1");
        putInlet(new Part(mib, INLET_VALUE, INLET_DIGITS, 1));
        for (int number = 1; number <= outlets; number++) {
            int outlet = number;
            mib.text(OUTLET_LABEL + number, _ -> Integer.toString(outlet));
            mib.text(OUTLET_NAME + number, _ -> outletName(outlet, outlets));
            putOutlet(new Part(mib, OUTLET_VALUE, OUTLET_DIGITS, number));
        }
        return mib;
    }

    private static void putInlet(Part inlet) {
        inlet.sensors(scene -> scene.reading().watts(), scene -> scene.reading().wattHours());
        inlet.sensor(
                Sensor.AMPERES,
                scene -> scene.reading().amperes(scene.reading().watts()) / PduReading.PHASES);
        inlet.sensor(Sensor.HERTZ, scene -> scene.reading().hertz());
    }

    private static void putOutlet(Part outlet) {
        int n = outlet.index() - 1;
        outlet.sensors(
                scene -> scene.reading().outlets().get(n).watts(),
                scene -> scene.reading().outlets().get(n).wattHours());
        outlet.sensor(
                Sensor.AMPERES,
                scene -> scene.reading().amperes(scene.reading().outlets().get(n).watts()));
    }

    /// The last two were never given a name, as is usual.
    private static String outletName(int number, int outlets) {
        return number > outlets - SPARE_OUTLETS ? "" : "server-%02d".formatted(number);
    }
}
