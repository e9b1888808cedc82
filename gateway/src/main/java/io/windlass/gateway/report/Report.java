package io.windlass.gateway.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Figures of a portfolio over `[from, to)`, by scope and period in order of time.
public record Report(String portfolio, Instant from, Instant to, List<Line> lines) {
    private static final double MEGA = 1e6;

    public Report {
        lines = List.copyOf(lines);
    }

    /// As JSON, with the names of [Line] in snake_case.
    public String json() {
        var instants = new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance);
        var mapper =
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .addModule(instants)
                        .build();
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As a table for people, in MWh.
    public String text() {
        var text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%-24s %-21s %12s %12s %10s %10s %10s %7s %6s  %s%n",
                        "scope",
                        "from",
                        "generated",
                        "available",
                        "curtailed",
                        "own",
                        "down",
                        "ratio",
                        "seen",
                        "quality"));
        for (var line : lines)
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-24s %-21s %12s %12s %10s %10s %10s %7s %6.4f  %s%n",
                            line.scope(),
                            line.from(),
                            mega(line.generationWh()),
                            mega(line.availableWh()),
                            mega(line.curtailedWh()),
                            mega(line.ownWh()),
                            mega(line.downWh()),
                            percent(line.ratio()),
                            line.coverage().generation(),
                            String.join(",", line.quality())));
        return text.toString();
    }

    private static String mega(@Nullable Double wattHours) {
        return wattHours == null ? "?" : String.format(Locale.ROOT, "%.3f", wattHours / MEGA);
    }

    private static String percent(@Nullable Double ratio) {
        return ratio == null ? "-" : String.format(Locale.ROOT, "%.2f%%", 100 * ratio);
    }
}
