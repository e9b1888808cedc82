package io.windlass.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.chaos.check.Reconciliation;
import io.windlass.chaos.fault.Deck;
import io.windlass.chaos.fault.Injector;
import io.windlass.chaos.fault.Kind;
import io.windlass.chaos.fault.Repeater;
import io.windlass.chaos.rig.Rig;
import io.windlass.chaos.rig.RigFailed;
import io.windlass.demo.Installation;
import io.windlass.demo.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One run: bring the chain up, break it, let it come to rest, compare.
final class Run {
    private static final Duration UP = Duration.ofMinutes(2);
    private static final Duration WELL = Duration.ofMinutes(3);
    private static final Duration CLOSED = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rig rig;
    private final Installation installation;
    private final Plan plan;
    private final Consumer<String> say;
    private final Pages pages = new Pages();
    private final InstantSource wall = InstantSource.system();

    /// @param commit `spool.commit` of the agents
    record Plan(long seed, Duration length, Duration commit) {}

    Run(Rig rig, Installation installation, Plan plan, Consumer<String> say) {
        this.rig = rig;
        this.installation = installation;
        this.plan = plan;
        this.say = say;
    }

    Verdict run() throws IOException, InterruptedException {
        var watch = new Watch(rig, pages);
        var impossible = Injector.impossible(rig);
        var began = wall.instant();
        rig.fleet().start();
        await("the chain to be up", UP, watch::look);
        var deck = new Deck(plan.seed(), impossible);
        try (var repeater = new Repeater(rig.broker(), new Random(plan.seed()))) {
            var means = new Storm.Means(new Injector(rig, repeater), repeater, watch);
            var storm = new Storm(deck, means, say);
            storm.rage(System.nanoTime() + plan.length().toNanos());
            say.accept("no more faults; waiting for the chain to be well");
            await("the chain to be well again", WELL, watch::look);
            stopAgents();
            var ledger = ledger(began, lastInterval());
            var readings =
                    Reconciliation.of(
                            rig.files().journals().values(), rig.database(), plan.commit());
            return new Verdict(
                    plan.seed(),
                    plan.length().toMillis() / 60e3,
                    storm.counts(),
                    impossible.stream()
                            .map(Kind::label)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    readings,
                    ledger,
                    watch.longestRecovery(),
                    watch.peakSpool(),
                    watch.peakMemory());
        }
    }

    private void stopAgents() throws IOException, InterruptedException {
        say.accept("stopping the agents");
        for (var name : List.of(Rig.FARM, Rig.HALL)) {
            var agent = rig.fleet().program(name);
            agent.stop(FAREWELL);
            var last = JSON.readTree(agent.lines().getLast());
            if (last.path("unacked").asLong() > 0)
                say.accept(name + " leaves " + last.path("unacked") + " samples in its spool");
        }
    }

    /// Waits until the figures of what was polled last are closed and do not change any more.
    private Instant lastInterval() throws IOException, InterruptedException {
        var end = wall.instant();
        await("the last interval to be closed", CLOSED, () -> isClosed(end));
        var seen = new JsonNode[] {JSON.nullNode()};
        await(
                "revisions to end",
                WELL,
                () -> {
                    var now = totals(end.minus(Duration.ofDays(1)), end);
                    boolean same = now.equals(seen[0]);
                    seen[0] = now;
                    Thread.sleep(Duration.ofSeconds(5));
                    return same;
                });
        return end;
    }

    private boolean isClosed(Instant end) throws InterruptedException {
        var from = end.minus(Duration.ofSeconds(1));
        var query =
                "/api/v1/history?scope=portfolio&from=%s&to=%s"
                        .formatted(from.minusSeconds(30), end.plusSeconds(60));
        var rows = pages.read(rig.page(Rig.GATEWAY, query)).map(r -> r.path("rows"));
        if (rows.isEmpty()) return false;
        for (var row : rows.get())
            if (!Instant.parse(row.path("start").asText()).plusSeconds(10).isBefore(end))
                return true;
        return false;
    }

    private Verdict.Ledger ledger(Instant from, Instant to)
            throws IOException, InterruptedException {
        var before = totals(from, to);
        long changed = recompute(from, to);
        var after = totals(from, to);
        return new Verdict.Ledger(
                before.path("generated_wh").asDouble(),
                after.path("generated_wh").asDouble(),
                before.path("curtailed_wh").asDouble(),
                after.path("curtailed_wh").asDouble(),
                changed);
    }

    private JsonNode totals(Instant from, Instant to) throws InterruptedException {
        return pages.read(rig.page(Rig.GATEWAY, "/api/v1/totals?from=%s&to=%s".formatted(from, to)))
                .orElse(JSON.nullNode());
    }

    /// @return how many figures changed when they were reckoned again from what is stored
    private long recompute(Instant from, Instant to) throws IOException, InterruptedException {
        var config = rig.files().folder().resolve("gateway.yaml").toString();
        var arguments =
                List.of(
                        "recompute",
                        "--config",
                        config,
                        "--from",
                        "" + from,
                        "--to",
                        "" + to,
                        "--json");
        var process =
                new ProcessBuilder(installation.command(Rig.GATEWAY, arguments))
                        .directory(rig.files().folder().toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) throw new RigFailed("recompute failed: " + output);
        return JSON.readTree(output.lines().toList().getLast()).path("changed").asLong();
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private static void await(String what, Duration limit, Condition condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - deadline > 0)
                throw new RigFailed("waited " + limit.toSeconds() + " s for " + what);
            Thread.sleep(250);
        }
    }
}
