package io.windlass.agent;

import io.windlass.agent.config.DeviceEntry;
import io.windlass.agent.device.Bus;
import io.windlass.agent.device.Description;
import io.windlass.agent.drivers.Drivers;
import io.windlass.settings.Nearest;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `windlass agent read`: asks devices once and prints what their profiles make of the answers.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Asks devices once and prints every reading; publishes nothing.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every device gave a value",
            "1:a device gave none",
            "2:the command line is wrong, or names an unknown device",
            "69:there is no socket to be had",
            "78:the configuration or a profile is wrong"
        })
final class Read implements Callable<Integer> {
    private static final int SILENT = 1;

    @Option(names = "--config", required = true, description = "the agent's YAML file")
    Path config = Path.of("");

    @Option(
            names = "--device",
            paramLabel = "ID",
            description = "only this device; may be given again")
    List<String> only = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object per device and line")
    boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// What one device said.
    private record Heard(Description description, Sample sample) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var plan = Plan.read(config);
        try (var drivers = new Drivers(plan.profiles(), InstantSource.system())) {
            var heard = askAll(drivers.buses(wanted(plan.config().devices())));
            heard.forEach(this::print);
            spec.commandLine().getOut().flush();
            return heard.stream().allMatch(h -> h.sample().good() > 0) ? 0 : SILENT;
        }
    }

    private List<DeviceEntry> wanted(List<DeviceEntry> devices) {
        if (only.isEmpty()) return devices;
        var known = devices.stream().map(d -> d.id().device()).toList();
        for (var id : only) {
            if (!known.contains(id))
                throw new ParameterException(
                        spec.commandLine(),
                        "%s has no device \"%s\"%s".formatted(config, id, Nearest.hint(id, known)));
        }
        return devices.stream().filter(d -> only.contains(d.id().device())).toList();
    }

    /// Buses at once, the devices of a bus in turn, as in a running agent.
    private static List<Heard> askAll(List<Bus> buses) throws InterruptedException {
        var heard = new ArrayList<Heard>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var bus : threads.invokeAll(buses.stream().map(Read::asking).toList()))
                heard.addAll(of(bus));
        }
        return heard;
    }

    private static Callable<List<Heard>> asking(Bus bus) {
        return () -> {
            var heard = new ArrayList<Heard>();
            for (var device : bus.devices()) {
                var sample = device.poll(); // the description is complete only after it
                heard.add(new Heard(device.description(), sample));
            }
            return heard;
        };
    }

    private static List<Heard> of(Future<List<Heard>> bus) throws InterruptedException {
        try {
            return bus.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("polling failed", e.getCause());
        }
    }

    private void print(Heard heard) {
        var out = spec.commandLine().getOut();
        out.println(
                json
                        ? ReadingsJson.of(heard.description(), heard.sample())
                        : ReadingsText.of(heard.description(), heard.sample()));
    }
}
