package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.farm.Benchmarks;
import io.windlass.analytics.farm.ParkLimits;
import io.windlass.analytics.farm.Stretch;
import io.windlass.analytics.farm.UnspokenCurtailment;
import io.windlass.analytics.farm.UnspokenCurtailment.Span;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.power.Limit;
import io.windlass.analytics.track.Steps;
import io.windlass.telemetry.DeviceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The account of one farm: the sum of its turbines.
public final class FarmLedger {
    private final Farm farm;
    private final Timing timing;
    private final List<TurbineLedger> turbines;
    private final ParkLedgers park;
    private final Benchmarks benchmarks;
    private final ParkLimits limits;
    private final UnspokenCurtailment unspoken = new UnspokenCurtailment();
    private boolean begun;

    public FarmLedger(Farm farm, Timing timing) {
        this.farm = farm;
        this.timing = timing;
        turbines =
                farm.turbines().stream()
                        .map(t -> new TurbineLedger(t, farm.deadband(), timing))
                        .toList();
        park = new ParkLedgers(farm, timing);
        benchmarks = new Benchmarks(farm);
        limits = new ParkLimits(farm);
    }

    public Farm farm() {
        return farm;
    }

    /// The turbines' ledgers by device, in the order of the farm.
    public Map<DeviceId, DeviceLedger> turbines() {
        var devices = new LinkedHashMap<DeviceId, DeviceLedger>();
        turbines.forEach(t -> devices.put(t.turbine().device(), t));
        return devices;
    }

    /// The ledgers of park controller and met mast by device.
    public Map<DeviceId, DeviceLedger> park() {
        return park.devices();
    }

    /// The accounts of the turbines over an interval.
    ///
    /// @param remarks on the farm as a whole
    public record Closed(Map<DeviceId, Account> turbines, Set<Flag> remarks) {}

    /// The accounts over `[from, to)`, in milliseconds of the epoch. Intervals are closed in order.
    public Closed close(long from, long to) {
        // what is known of the time before tells of storms, ramps and doubts under way
        if (!begun) settle(from - timing.lookback().toMillis(), from);
        begun = true;
        return settle(from, to);
    }

    private Closed settle(long from, long to) {
        var weather = park.weather(from, to);
        var parkLimits = park.limits(from, to);
        var walks = turbines.stream().map(t -> t.walk(from, to, weather)).toList();
        var resolved = resolved(walks, parkLimits);
        var accounts = new LinkedHashMap<DeviceId, Account>();
        for (int i = 0; i < turbines.size(); i++) {
            var turbine = turbines.get(i);
            var sums = new TurbineSums(turbine.turbine(), turbine.metered());
            resolved.get(i).forEach(sums::add);
            accounts.put(turbine.turbine().device(), sums.account(from, to));
        }
        boolean suspicious = unspoken.observe(resolved, parkLimits, new Span(from, to));
        return new Closed(accounts, suspicious ? Set.of(Flag.PROBABLE_CURTAILMENT) : Set.of());
    }

    private List<List<Stretch>> resolved(List<List<Stretch>> walks, Steps<Limit> parkLimits) {
        return limits.applied(benchmarks.filled(walks, parkLimits), parkLimits);
    }

    /// The farm at an instant.
    public FarmInstant at(long instant) {
        var weather = park.weatherAt(instant);
        var instants = new ArrayList<TurbineInstant>();
        for (var turbine : turbines) {
            if (turbine.turbine().service().contains(instant))
                instants.add(turbine.at(instant, weather));
        }
        var walks = instants.stream().map(t -> List.of(t.stretch())).toList();
        var resolved = resolved(walks, park.limits(instant, instant + 1));
        for (int i = 0; i < instants.size(); i++)
            instants.set(i, instants.get(i).with(resolved.get(i).get(0)));
        return new FarmInstant(farm, instants);
    }

    public FarmState state() {
        return new FarmState(
                farm.id(),
                begun,
                unspoken.since(),
                turbines.stream().map(TurbineLedger::state).toList(),
                park.state());
    }

    /// Takes up the state of what the farm still has.
    public void restore(FarmState state) {
        begun = state.begun();
        unspoken.restore(state.unspokenSince());
        Map<DeviceId, TurbineState> states = new LinkedHashMap<>();
        state.turbines().forEach(t -> states.put(new DeviceId(t.site(), t.device()), t));
        for (var turbine : turbines) {
            Optional.ofNullable(states.get(turbine.turbine().device())).ifPresent(turbine::restore);
        }
        park.restore(state.park());
    }
}
