package io.windlass.analytics.ledger;

import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Timing;
import io.windlass.telemetry.DeviceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account of one farm: the sum of its turbines.
public final class FarmLedger {
    private final Farm farm;
    private final List<TurbineLedger> turbines;

    public FarmLedger(Farm farm, Timing timing) {
        this.farm = farm;
        turbines =
                farm.turbines().stream()
                        .map(t -> new TurbineLedger(t, farm.deadband(), timing))
                        .toList();
    }

    public Farm farm() {
        return farm;
    }

    /// The turbines' ledgers by device, in the order of the farm.
    public Map<DeviceId, DeviceLedger> devices() {
        var devices = new LinkedHashMap<DeviceId, DeviceLedger>();
        turbines.forEach(t -> devices.put(t.turbine().device(), t));
        return devices;
    }

    /// The accounts of the turbines over `[from, to)`, in milliseconds of the epoch.
    public Map<DeviceId, Account> close(long from, long to) {
        var accounts = new LinkedHashMap<DeviceId, Account>();
        turbines.forEach(t -> accounts.put(t.turbine().device(), t.close(from, to)));
        return accounts;
    }

    /// The farm at an instant.
    public FarmInstant at(long instant) {
        return new FarmInstant(farm, turbines.stream().map(t -> t.at(instant)).toList());
    }

    public List<TurbineState> state() {
        return turbines.stream().map(TurbineLedger::state).toList();
    }

    /// Takes up the state of the turbines that the farm still has.
    public void restore(Map<DeviceId, TurbineState> states) {
        for (var turbine : turbines) {
            Optional.ofNullable(states.get(turbine.turbine().device())).ifPresent(turbine::restore);
        }
    }
}
