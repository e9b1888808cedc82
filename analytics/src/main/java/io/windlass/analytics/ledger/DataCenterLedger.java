package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.view.DataCenterNow;
import io.windlass.analytics.view.Known;
import io.windlass.analytics.view.LoadNow;
import io.windlass.telemetry.DeviceId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account of one data center: the use of its PDUs against what its contracts deliver.
public final class DataCenterLedger {
    private final DataCenter dataCenter;
    private final List<PduLedger> pdus;

    public DataCenterLedger(DataCenter dataCenter, Timing timing) {
        this.dataCenter = dataCenter;
        pdus = dataCenter.loads().stream().map(l -> new PduLedger(l, timing)).toList();
    }

    public DataCenter dataCenter() {
        return dataCenter;
    }

    /// The PDUs' ledgers by device, in the order of the data center.
    public Map<DeviceId, DeviceLedger> devices() {
        var devices = new LinkedHashMap<DeviceId, DeviceLedger>();
        pdus.forEach(p -> devices.put(p.point().device(), p));
        return devices;
    }

    /// The account over `[from, to)`, in milliseconds of the epoch.
    public Account close(long from, long to, Supply supply) {
        var use = PduLedger.Use.NONE;
        for (var pdu : pdus) use = use.plus(pdu.close(from, to));
        var load = new Part(use.seenMillis(), (to - from) * pdus.size());
        long it = scaled(use.milliwattHours(), load);
        long facility = Math.round(it * dataCenter.pue());
        long matched = Math.min(facility, supply.delivered());
        return new Account(
                Energies.of(new LoadEnergy(it, facility, supply.delivered(), matched)),
                new Coverage(supply.generation(), Part.NONE, Sources.NONE, load),
                remarks(load));
    }

    /// PDUs that were not seen are taken to use what the others do.
    private static long scaled(long milliwattHours, Part load) {
        return load.seen() == 0 || load.seen() == load.expected()
                ? milliwattHours
                : Math.round(milliwattHours / load.fraction());
    }

    private EnumSet<Flag> remarks(Part load) {
        var remarks = EnumSet.noneOf(Flag.class);
        if (load.seen() < load.expected() || dataCenter.pue() > 1) remarks.add(Flag.ESTIMATED);
        return remarks;
    }

    /// The load at an instant.
    public LoadSum sum(long instant) {
        var seen = new Watts();
        pdus.forEach(p -> seen.add(p.watts(instant), 1));
        return new LoadSum(seen, dataCenter.pue());
    }

    /// The data center and its PDUs at an instant.
    public DataCenterNow now(long instant, LoadNow load, Known headroom) {
        return new DataCenterNow(
                dataCenter.id(),
                dataCenter.site(),
                dataCenter.target(),
                load,
                headroom,
                pdus.stream().map(p -> p.now(instant)).toList());
    }

    public List<PduState> state() {
        return pdus.stream().map(PduLedger::state).toList();
    }

    /// Takes up the state of the PDUs that the data center still has.
    public void restore(Map<DeviceId, PduState> states) {
        for (var pdu : pdus) {
            Optional.ofNullable(states.get(pdu.point().device())).ifPresent(pdu::restore);
        }
    }
}
