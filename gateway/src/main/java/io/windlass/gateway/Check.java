package io.windlass.gateway;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `windlass gateway check`: what a configuration comes to, without asking anyone.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what a configuration comes to, or what is wrong with it.")
final class Check implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var plan = Plan.read(config);
        var out = spec.commandLine().getOut();
        var portfolio = plan.portfolio();
        for (var farm : portfolio.farms())
            out.printf(
                    "farm %s: %d turbines, %.1f MW%n",
                    farm.id(), farm.turbines().size(), farm.ratedWatts() / 1e6);
        for (var center : portfolio.dataCenters())
            out.printf(
                    "data center %s: %d PDUs, %d meters%n",
                    center.id(),
                    center.metering().pdus().size(),
                    center.metering().meters().size());
        out.printf(
                "portfolio %s: %d contracts; host %s on %s, page on http://%s, store %s%n",
                portfolio.id(),
                portfolio.contracts().size(),
                plan.config().host(),
                plan.config().mqtt().broker(),
                plan.config().http(),
                Stores.text(plan.config().store()));
        return 0;
    }
}
