package io.windlass.simulator.plant;

import java.util.ArrayList;
import java.util.List;

/// A farm to be simulated.
public record FarmPlan(
        int turbines,
        Power ratedPower,
        WindPlan wind,
        AirPlan air,
        GridLimitPlan gridLimit,
        FaultPlan faults,
        NoisePlan noiseMode) {
    private static final int WIND = 1;
    private static final int AIR = 2;
    private static final int FAULTS = 3;
    private static final int PLACES = 4;
    private static final int VILLAGE = 5;
    private static final int FIRST_TURBINE = 1000;

    /// The turbines `WT01`, `WT02`, … of this seed.
    public List<Turbine> build(Dice dice) {
        var weather = new Weather(new WindField(wind, dice.of(WIND)), new Air(air, dice.of(AIR)));
        var outages = new Faults(dice.of(FAULTS), faults, turbines);
        int village = dice.below(turbines, VILLAGE);
        var built = new ArrayList<Turbine>();
        for (int number = 0; number < turbines; number++) {
            var controls =
                    new Controls(
                            gridLimit.of(number % gridLimit.feeders()),
                            noiseMode.of(Math.floorMod(number - village, turbines)),
                            outages);
            built.add(turbine(number, weather, controls, dice));
        }
        return List.copyOf(built);
    }

    private Turbine turbine(int number, Weather weather, Controls controls, Dice dice) {
        var machine = Machine.nth(number, new PowerCurve(ratedPower.watts()), dice.of(PLACES));
        return new WindTurbine(machine, weather, controls, dice.of(FIRST_TURBINE + number));
    }
}
