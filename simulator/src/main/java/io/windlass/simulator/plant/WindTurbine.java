package io.windlass.simulator.plant;

import java.time.Instant;
import java.util.OptionalDouble;

/// A turbine computed from wind, air, limits and faults.
final class WindTurbine implements Turbine {
    private static final double USUAL_LOSS = 0.005;
    private static final double LOCAL_GUST = 0.1;
    private static final double NOISE = 0.008;

    private final Machine machine;
    private final Weather weather;
    private final Controls controls;
    private final Sines gusts;
    private final Sines noise;
    private final EnergyMeter meter;

    WindTurbine(Machine machine, Weather weather, Controls controls, Dice dice) {
        this.machine = machine;
        this.weather = weather;
        this.controls = controls;
        this.gusts = Sines.bounded(dice.of(1), LOCAL_GUST, 120, 45);
        this.noise = Sines.bounded(dice.of(2), NOISE, 200, 60);
        this.meter =
                new EnergyMeter(
                        this::activeWatts, machine.curve().ratedWatts(), Machine.STANDBY_WATTS);
    }

    @Override
    public String id() {
        return machine.id();
    }

    @Override
    public double ratedWatts() {
        return machine.curve().ratedWatts();
    }

    @Override
    public Output output(Instant at) {
        double seconds = Seconds.of(at);
        double available = availableWatts(seconds);
        var limits = controls.limits(seconds, ratedWatts());
        return new Output(
                status(available, limits, seconds),
                OptionalDouble.of(activeWatts(available, limits, seconds)),
                OptionalDouble.of(available),
                limits);
    }

    @Override
    public Surroundings surroundings(Instant at) {
        double seconds = Seconds.of(at);
        return new Surroundings(
                OptionalDouble.of(wind(seconds)),
                OptionalDouble.of(weather.air().celsius(seconds)),
                OptionalDouble.of(weather.air().pascals(seconds)));
    }

    @Override
    public Motion motion(Instant at) {
        double seconds = Seconds.of(at);
        double load = Math.max(0, activeWatts(seconds)) / ratedWatts();
        double celsius = weather.air().celsius(seconds);
        return Rotor.motion(load, availableWatts(seconds) / ratedWatts(), celsius);
    }

    @Override
    public Energy energy(Instant at) {
        return meter.at(Seconds.of(at));
    }

    private double wind(double seconds) {
        double free = weather.wind().speed(machine.metresDownwind(), seconds);
        return Math.max(0, free * machine.wake() + gusts.at(seconds));
    }

    private double availableWatts(double seconds) {
        double wind = wind(seconds);
        if (wind > StormGuard.BACK && StormGuard.stopped(this::wind, seconds)) return 0;
        return machine.curve().watts(weather.air().normalSpeed(wind, seconds));
    }

    private double activeWatts(double seconds) {
        var limits = controls.limits(seconds, ratedWatts());
        return activeWatts(availableWatts(seconds), limits, seconds);
    }

    private double activeWatts(double available, Limits limits, double seconds) {
        double free = available * (1 - USUAL_LOSS + noise.at(seconds));
        double held = Math.min(free, limits.lowestWatts(ratedWatts()));
        return net(held * controls.faults().factor(machine.number(), seconds));
    }

    /// What is left for the grid once the turbine's own needs are met; smooth through zero.
    private static double net(double watts) {
        double idle = Math.max(0, 1 - watts / (5 * Machine.STANDBY_WATTS));
        return watts - Machine.STANDBY_WATTS * idle;
    }

    private Status status(double available, Limits limits, double seconds) {
        if (controls.faults().stopped(machine.number(), seconds)) return Status.FAULT;
        if (available == 0) return wind(seconds) > StormGuard.BACK ? Status.STORM : Status.CALM;
        return limits.ownWatts().isPresent() ? Status.NOISE : Status.RUN;
    }
}
