package io.windlass.simulator.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.windlass.simulator.plant.Hall;
import io.windlass.simulator.plant.Pdu;
import io.windlass.simulator.plant.Turbine;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The plant's truth at one instant, for whoever hunts a bug.
public final class StatePage {
    private final List<Turbine> turbines;
    private final List<Hall> halls;

    public StatePage(List<Turbine> turbines, List<Hall> halls) {
        this.turbines = List.copyOf(turbines);
        this.halls = List.copyOf(halls);
    }

    String json(Instant at) throws IOException {
        return Json.object(json -> {
            json.writeStringField("at", at.toString());
            json.writeObjectFieldStart("turbines");
            for (var turbine : turbines) turbine(json, turbine, at);
            json.writeEndObject();
            json.writeObjectFieldStart("load_w");
            for (var hall : halls) json.writeNumberField(hall.id(), watts(hall.pdus(), at));
            json.writeEndObject();
        });
    }

    private static void turbine(JsonGenerator json, Turbine turbine, Instant at)
            throws IOException {
        var output = turbine.output(at);
        json.writeObjectFieldStart(turbine.id());
        json.writeStringField("status", output.status().name().toLowerCase(Locale.ROOT));
        Json.number(json, "wind_ms", turbine.surroundings(at).metresPerSecond());
        Json.number(json, "power_w", output.watts());
        Json.number(json, "available_w", output.availableWatts());
        Json.number(json, "grid_limit_ratio", output.limits().gridRatio());
        Json.number(json, "own_limit_w", output.limits().ownWatts());
        json.writeEndObject();
    }

    private static double watts(List<Pdu> pdus, Instant at) {
        return pdus.stream().mapToDouble(pdu -> pdu.watts(at)).sum();
    }
}
