package io.windlass.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a measured demo found: readings taken and kept, and energies beside the true ones.
///
/// @param counts of good readings over the agents' whole life
/// @param found by the gateway over the window
/// @param truth by the simulator's own ledger over the same window
public record Verdict(Counts counts, Figures found, Figures truth, Window window) {
    private static final double TOLERANCE = 0.01;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    /// Good readings.
    public record Counts(long polled, long stored) {
        long missing() {
            return polled - stored;
        }
    }

    /// Energies in Wh and ratios 0..1 of the portfolio; null is unknown or undefined.
    public record Figures(
            @Nullable Double generatedWh,
            @Nullable Double curtailedWh,
            @Nullable Double curtailmentRatio,
            @Nullable Double renewableShare,
            @Nullable Double coverage) {}

    /// Whole plant minutes, ISO 8601.
    public record Window(String from, String to, long seconds) {}

    /// Everything that is not as it must be; empty is good.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (counts.missing() != 0)
            faults.add("%d readings polled, %d stored".formatted(counts.polled, counts.stored));
        if (!agree(found.generatedWh, truth.generatedWh))
            faults.add("generated %s Wh, truly %s".formatted(found.generatedWh, truth.generatedWh));
        if (!agree(found.curtailedWh, truth.curtailedWh))
            faults.add("curtailed %s Wh, truly %s".formatted(found.curtailedWh, truth.curtailedWh));
        return List.copyOf(faults);
    }

    private static boolean agree(@Nullable Double found, @Nullable Double truth) {
        return found != null
                && truth != null
                && Math.abs(found - truth) <= TOLERANCE * Math.abs(truth);
    }

    /// For people.
    public String text() {
        return """
        %s .. %s
        readings     %,14d polled %,14d stored %,d missing
        generated Wh %,14.0f truly  %,14.0f
        curtailed Wh %,14.0f truly  %,14.0f
        ratio        %14.4f truly  %14.4f
        share        %14.4f truly  %14.4f
        coverage     %14.4f\
        """
                .formatted(
                        window.from,
                        window.to,
                        counts.polled,
                        counts.stored,
                        counts.missing(),
                        found.generatedWh,
                        truth.generatedWh,
                        found.curtailedWh,
                        truth.curtailedWh,
                        found.curtailmentRatio,
                        truth.curtailmentRatio,
                        found.renewableShare,
                        truth.renewableShare,
                        found.coverage);
    }

    /// One line.
    public String json() {
        var json = JSON.createObjectNode();
        json.put("polled", counts.polled)
                .put("stored", counts.stored)
                .put("missing", counts.missing());
        json.setAll(JSON.<ObjectNode>valueToTree(found));
        json.put("true_generated_wh", truth.generatedWh)
                .put("true_curtailed_wh", truth.curtailedWh)
                .put("true_curtailment_ratio", truth.curtailmentRatio)
                .put("true_renewable_share", truth.renewableShare)
                .put("from", window.from)
                .put("to", window.to)
                .put("seconds", window.seconds);
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
