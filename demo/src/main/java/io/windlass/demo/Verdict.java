package io.windlass.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        return String.join(
                "\n",
                window.from + " .. " + window.to,
                "readings      %d polled, %d stored, %d missing"
                        .formatted(counts.polled, counts.stored, counts.missing()),
                line("generated Wh", found.generatedWh, truth.generatedWh),
                line("curtailed Wh", found.curtailedWh, truth.curtailedWh),
                line("ratio", found.curtailmentRatio, truth.curtailmentRatio),
                line("share", found.renewableShare, truth.renewableShare),
                line("coverage", found.coverage, 1.0));
    }

    private static String line(String name, @Nullable Double found, @Nullable Double truth) {
        return "%-13s %s, truly %s".formatted(name, shown(found), shown(truth));
    }

    private static String shown(@Nullable Double value) {
        if (value == null) return "unknown";
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.4f" : "%.0f", value);
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
