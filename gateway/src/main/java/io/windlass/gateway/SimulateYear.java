package io.windlass.gateway;

import io.windlass.gateway.config.Watts;
import io.windlass.gateway.web.Json;
import io.windlass.gateway.year.Scenario;
import io.windlass.gateway.year.YearReport;
import io.windlass.gateway.year.YearRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `windlass gateway simulate-year`: what a portfolio comes to over a year of made-up weather.
@Command(
        name = "simulate-year",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs a year of made-up weather and load, a sample of every device each quarter of"
                        + " an hour, through the engine and the roll-up, and prints the year.")
final class SimulateYear implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Option(names = "--year", description = "default: ${DEFAULT-VALUE}", defaultValue = "2025")
    Year year = Year.of(2025);

    @Option(names = "--solar", split = ",", description = "the farms that the sun drives")
    Set<String> solar = Set.of();

    @Option(
            names = "--export-limit",
            description = "what the lines out of the region take; default: ${DEFAULT-VALUE}",
            defaultValue = "1000GW")
    Watts exportLimit = new Watts(0);

    @Option(
            names = "--local-peak",
            description = "the highest local load besides; default: ${DEFAULT-VALUE}",
            defaultValue = "0W")
    Watts localPeak = new Watts(0);

    @Option(
            names = "--data-centers",
            description =
                    "what all data centers draw on average: those with planned contracts the plan /"
                            + " target, the others equal parts; default: ${DEFAULT-VALUE}",
            defaultValue = "100MW")
    Watts dataCenters = new Watts(0);

    @Option(names = "--seed", description = "default: ${DEFAULT-VALUE}", defaultValue = "1")
    long seed;

    @Option(names = "--json", description = "prints one JSON object")
    boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var portfolio = Plan.read(config).portfolio();
        var scenario =
                new Scenario(
                        year,
                        seed,
                        solar,
                        exportLimit.watts(),
                        localPeak.watts(),
                        dataCenters.watts());
        long start = System.nanoTime();
        var years = new YearRun(portfolio, scenario).years();
        double seconds = (System.nanoTime() - start) / 1e9;
        var report = YearReport.of(portfolio, scenario, years, seconds);
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? new String(Json.bytes(report), StandardCharsets.UTF_8)
                                : report.text());
        return 0;
    }
}
