package io.windlass.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.demo.Verdict.Counts;
import io.windlass.demo.Verdict.Figures;
import io.windlass.demo.Verdict.Window;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs a started demo for some whole minutes and compares it with the simulator's ledger.
final class Measurement {
    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration CLOSED = Duration.ofSeconds(60);
    private static final Duration STOPPED = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Demo demo;
    private final Patience patience;
    private final InstantSource clock;
    private final Consumer<String> say;

    Measurement(Demo demo, Patience patience, InstantSource clock, Consumer<String> say) {
        this.demo = demo;
        this.patience = patience;
        this.clock = clock;
        this.say = say;
    }

    /// @param minutes how many whole ones to measure
    /// @throws DemoFailed if a program dies or something does not happen in time
    Verdict run(int minutes) throws IOException, InterruptedException {
        var started = clock.instant();
        patience.await("all programs to be well", READY, () -> demo.unhealthy().isEmpty());
        say.accept("page " + demo.page("gateway", "/"));
        patience.await("every device to answer", READY, demo::isEveryDeviceUp);
        var from = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        var to = from.plus(minutes, ChronoUnit.MINUTES);
        say.accept("all devices answer; measuring from " + from + " to " + to);
        patience.awaitInstant(to.plusSeconds(1));
        say.accept("stopping the agents");
        long polled = stopAgents();
        patience.await("the last minute to be closed", CLOSED, () -> areClosed(from, to, minutes));
        return verdict(new Span(from, to), polled, storedSince(started));
    }

    /// Stops the agents, which hand over what they have.
    ///
    /// @return the good readings that they polled
    private long stopAgents() throws IOException, InterruptedException {
        long polled = 0;
        for (var name : Demo.AGENTS) {
            var agent = demo.fleet().program(name);
            if (!agent.stop(STOPPED)) throw new DemoFailed(name + " did not stop in time");
            polled += lastStatus(agent).path("polled_readings").asLong();
        }
        return polled;
    }

    /// What an agent says at its end: its status as the last line.
    private static JsonNode lastStatus(Program agent) throws IOException {
        var lines = agent.lines();
        try {
            if (!lines.isEmpty()) return JSON.readTree(lines.getLast());
        } catch (JsonProcessingException _) {
            // not a status then
        }
        throw new DemoFailed(agent.name() + " ended without telling its status");
    }

    private boolean areClosed(Instant from, Instant to, int minutes)
            throws IOException, InterruptedException {
        var query = "/api/v1/history?scope=portfolio&from=%s&to=%s".formatted(from, to);
        var history = demo.pages().read(demo.page("gateway", query));
        return history.map(json -> json.path("rows").size() >= minutes).orElse(false);
    }

    private long storedSince(Instant started) throws IOException, InterruptedException {
        var from = started.truncatedTo(ChronoUnit.MINUTES).minus(1, ChronoUnit.MINUTES);
        var to = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return totals(new Span(from, to)).path("stored_readings").asLong();
    }

    private record Span(Instant from, Instant to) {
        String query() {
            return "?from=" + from + "&to=" + to;
        }

        Window window() {
            return new Window(
                    from.toString(), to.toString(), Duration.between(from, to).toSeconds());
        }
    }

    private JsonNode totals(Span span) throws IOException, InterruptedException {
        return answer("gateway", "/api/v1/totals" + span.query());
    }

    private JsonNode answer(String program, String path) throws IOException, InterruptedException {
        return demo.pages()
                .read(demo.page(program, path))
                .orElseThrow(() -> new DemoFailed(program + " does not answer " + path));
    }

    private Verdict verdict(Span span, long polled, long stored)
            throws IOException, InterruptedException {
        var found = totals(span);
        var truth = answer("simulator", "/ledger" + span.query()).path("totals");
        return new Verdict(
                new Counts(polled, stored),
                figures(found, "share_matched"),
                figures(truth, "renewable_share"),
                span.window());
    }

    private static Figures figures(JsonNode totals, String share) {
        return new Figures(
                number(totals, "generated_wh"),
                number(totals, "curtailed_wh"),
                number(totals, "curtailment_ratio"),
                number(totals, share),
                number(totals, "coverage"));
    }

    private static @Nullable Double number(JsonNode json, String name) {
        return Optional.of(json.path(name))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asDouble)
                .orElse(null);
    }
}
