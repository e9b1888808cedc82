package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.LoadPoint;
import io.windlass.analytics.plant.Role;
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
import java.util.stream.Stream;

/// The account of one data center: the use of its IT equipment by its PDUs, and of the whole by its
/// meters, or while they are silent by PUE.
public final class DataCenterLedger {
    private final DataCenter dataCenter;
    private final List<PduLedger> pdus;
    private final List<PduLedger> meters;

    public DataCenterLedger(DataCenter dataCenter, Timing timing) {
        this.dataCenter = dataCenter;
        pdus = ledgers(dataCenter.metering().pdus(), timing);
        meters = ledgers(dataCenter.metering().meters(), timing);
    }

    private static List<PduLedger> ledgers(List<LoadPoint> points, Timing timing) {
        return points.stream().map(point -> new PduLedger(point, timing)).toList();
    }

    public DataCenter dataCenter() {
        return dataCenter;
    }

    /// The ledgers of PDUs and meters by device, in the order of the data center.
    public Map<DeviceId, DeviceLedger> devices() {
        var devices = new LinkedHashMap<DeviceId, DeviceLedger>();
        all().forEach(p -> devices.put(p.point().device(), p));
        return devices;
    }

    private Stream<PduLedger> all() {
        return Stream.concat(pdus.stream(), meters.stream());
    }

    private List<PduLedger> itPdus() {
        return pdus.stream().filter(p -> p.point().role() == Role.IT).toList();
    }

    /// What was used over `[from, to)`, in milliseconds of the epoch.
    public Account close(long from, long to) {
        var it = Metered.of(itPdus(), from, to);
        var whole = Metered.ofEach(meters, from, to).orElseGet(() -> withoutMeters(it, from, to));
        var remarks = EnumSet.noneOf(Flag.class);
        if (it.estimated() || whole.estimated()) remarks.add(Flag.ESTIMATED);
        return new Account(
                Energies.of(new LoadEnergy(it.milliwattHours(), whole.milliwattHours(), 0, 0)),
                Coverage.of(it.seen(), whole.seen()),
                remarks);
    }

    private Metered withoutMeters(Metered it, long from, long to) {
        return itPdus().isEmpty() ? Metered.of(meters, from, to) : it.times(pue());
    }

    private double pue() {
        return dataCenter.metering().pue();
    }

    /// The load at an instant.
    public LoadSum sum(long instant) {
        var it = watts(itPdus(), instant);
        var metered = watts(meters, instant);
        boolean known = itPdus().isEmpty() || (!meters.isEmpty() && metered.coverage() == 1);
        return new LoadSum(it.scaled(1), known ? metered.scaled(1) : it.scaled(pue()));
    }

    private static Watts watts(List<PduLedger> ledgers, long instant) {
        var watts = new Watts();
        ledgers.forEach(p -> watts.add(p.watts(instant), 1));
        return watts;
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
        return all().map(PduLedger::state).toList();
    }

    /// Takes up the state of the PDUs and meters that the data center still has.
    public void restore(Map<DeviceId, PduState> states) {
        all().forEach(pdu ->
                Optional.ofNullable(states.get(pdu.point().device())).ifPresent(pdu::restore));
    }
}
