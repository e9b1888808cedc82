package io.windlass.simulator;

import io.windlass.simulator.config.HallConfig;
import io.windlass.simulator.config.SimulatorConfig;
import io.windlass.simulator.ledger.Ledger;
import io.windlass.simulator.ledger.Matching;
import io.windlass.simulator.modbus.ModbusFarm;
import io.windlass.simulator.net.EventLoop;
import io.windlass.simulator.net.Traffic;
import io.windlass.simulator.plant.Dice;
import io.windlass.simulator.plant.Hall;
import io.windlass.simulator.plant.Turbine;
import io.windlass.simulator.snmp.SnmpHall;
import io.windlass.simulator.web.LedgerPage;
import io.windlass.simulator.web.StatePage;
import io.windlass.simulator.web.StatusServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The running plant: every endpoint on one thread, the status pages beside it.
public final class Simulator implements AutoCloseable {
    private final EventLoop loop;
    private final Thread thread;
    private final StatusServer status;
    private final Listening listening;

    private Simulator(EventLoop loop, Thread thread, StatusServer status, Listening listening) {
        this.loop = loop;
        this.thread = thread;
        this.status = status;
        this.listening = listening;
    }

    /// Where its parts listen, in the order of the turbines and of the halls' PDUs.
    public record Listening(List<InetSocketAddress> turbines, List<InetSocketAddress> pdus) {}

    /// The turbines that the configuration describes.
    public static List<Turbine> turbines(SimulatorConfig config) {
        return config.farm().plan().build(new Dice(config.seed()));
    }

    /// The halls that the configuration describes.
    public static List<Hall> halls(SimulatorConfig config) {
        var dice = new Dice(config.seed()).of(-1);
        var halls = new ArrayList<Hall>();
        for (var hall : config.halls()) {
            var pdus = hall.plan().build(dice.of(halls.size()));
            halls.add(new Hall(hall.id(), hall.pue(), pdus));
        }
        return List.copyOf(halls);
    }

    /// Opens every endpoint and serves them.
    ///
    /// @throws IOException naming the address that cannot be listened on
    public static Simulator start(
            SimulatorConfig config, List<Turbine> turbines, InstantSource plantClock)
            throws IOException {
        var halls = halls(config);
        var loop = EventLoop.open();
        try {
            var listening = listen(loop, config, new Plant(turbines, halls, plantClock));
            var status =
                    StatusServer.start(
                            config.http().resolved(), pages(config, turbines, halls, plantClock));
            var thread = Thread.ofPlatform().name("endpoints").daemon().start(loop);
            return new Simulator(loop, thread, status, listening);
        } catch (IOException e) {
            loop.close();
            throw e;
        }
    }

    private record Plant(List<Turbine> turbines, List<Hall> halls, InstantSource clock) {}

    private static Listening listen(EventLoop loop, SimulatorConfig config, Plant plant)
            throws IOException {
        var farm = config.farm();
        var modbus = new ModbusFarm(loop, farm.unit(), plant.clock(), new Traffic());
        var snmp = new SnmpHall(loop, plant.clock(), new Traffic(), plant.clock().instant());
        var turbines = modbus.open(plant.turbines(), farm.modbus().resolved());
        var pdus = new ArrayList<InetSocketAddress>();
        for (int n = 0; n < plant.halls().size(); n++)
            pdus.addAll(snmp.open(plant.halls().get(n).pdus(), access(config.halls().get(n))));
        return new Listening(turbines, List.copyOf(pdus));
    }

    private static SnmpHall.Access access(HallConfig hall) throws IOException {
        return new SnmpHall.Access(hall.layout(), hall.community(), hall.snmp().resolved());
    }

    private static StatusServer.Pages pages(
            SimulatorConfig config,
            List<Turbine> turbines,
            List<Hall> halls,
            InstantSource plantClock) {
        var ledger = new Ledger(turbines, halls, config.ledger().step());
        var matching = new Matching(halls, config.contracts());
        return new StatusServer.Pages(
                plantClock,
                new StatePage(turbines, halls),
                new LedgerPage(ledger, matching, config.ledger().settlement()));
    }

    public Listening listening() {
        return listening;
    }

    /// Where the status pages are.
    public InetSocketAddress http() {
        return status.address();
    }

    @Override
    public void close() throws IOException {
        status.close();
        loop.close();
        try {
            thread.join(java.time.Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
