package io.windlass.agent;

import io.windlass.agent.config.Spooling;
import io.windlass.agent.device.Bus;
import io.windlass.agent.device.Description;
import io.windlass.agent.device.Device;
import io.windlass.agent.drivers.Drivers;
import io.windlass.agent.publish.BirthSize;
import io.windlass.agent.spool.Endurance;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `windlass agent check`: what a configuration comes to, without asking any device.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what a configuration comes to, or what is wrong with it.")
final class Check implements Callable<Integer> {
    private static final int CONFIG = 78;

    @Option(names = "--config", required = true, description = "the agent's YAML file")
    Path config = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var plan = Plan.read(config);
        try (var drivers = new Drivers(plan.profiles(), InstantSource.system())) {
            var buses = drivers.buses(plan.config().devices());
            print(plan, buses);
            return complain(plan, buses) ? CONFIG : 0;
        }
    }

    private void print(Plan plan, List<Bus> buses) {
        var out = spec.commandLine().getOut();
        var file = plan.config().file();
        buses.forEach(bus -> print(out, bus));
        out.printf(
                "edge %s: %d devices on %d buses, to %s%n",
                file.edgeId(), plan.config().devices().size(), buses.size(), file.mqtt().broker());
        if (file.stateDir().isPresent()) endurance(out, file.spool(), buses);
        else out.println("no state_dir: the spool is in memory, and ends with the agent");
    }

    /// How long the gateway may be away.
    private static void endurance(PrintWriter out, Spooling spool, List<Bus> buses) {
        var endurance = new Endurance();
        for (var bus : buses)
            for (var device : bus.devices()) add(endurance, device.description(), bus.every());
        var outage = endurance.of(spool.maxBytes().bytes(), spool.maxAge(), spool.commit());
        out.printf(
                "the spool bridges an outage of %.1f hours (max_bytes %d, max_age %d days)%s%n",
                outage.toMinutes() / 60.0,
                spool.maxBytes().bytes(),
                spool.maxAge().toDays(),
                learns(buses)
                        ? "; less, as signals found at the first answer are not counted"
                        : "");
    }

    private static boolean learns(List<Bus> buses) {
        return buses.stream()
                .flatMap(bus -> bus.devices().stream())
                .anyMatch(device -> device.description().signals().isEmpty());
    }

    /// Signals that are learned at the first answer are not in it.
    private static void add(Endurance endurance, Description device, Duration every) {
        var signals = new ArrayList<SignalId>();
        device.signals().forEach(offered -> signals.add(offered.id()));
        signals.add(Quantity.DEVICE_UP.signal());
        signals.add(Quantity.POLL_DURATION.signal());
        endurance.add(device.id(), signals, every);
    }

    private static void print(PrintWriter out, Bus bus) {
        var devices =
                bus.devices().stream()
                        .map(Device::description)
                        .map(d -> "%s (%s, %s)".formatted(d.id().device(), d.profile(), signals(d)))
                        .collect(Collectors.joining(", "));
        out.printf("%s every %s s: %s%n", bus.name(), bus.every().toMillis() / 1000.0, devices);
    }

    private static String signals(Description device) {
        int known = device.signals().size();
        return known == 0 ? "signals found at the first answer" : known + " signals";
    }

    /// Says which births the broker would not take; tables that are learned from a device at its
    /// first answer cannot be known here.
    private boolean complain(Plan plan, List<Bus> buses) {
        long most = plan.config().file().mqtt().maxPacket().bytes();
        var tooLarge =
                buses.stream()
                        .flatMap(bus -> bus.devices().stream())
                        .map(Device::description)
                        .filter(description -> BirthSize.of(description) > most)
                        .toList();
        for (var description : tooLarge)
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%s: the birth of %s takes %d bytes, but mqtt.max_packet is %d%n",
                            config, description.id(), BirthSize.of(description), most);
        return !tooLarge.isEmpty();
    }
}
