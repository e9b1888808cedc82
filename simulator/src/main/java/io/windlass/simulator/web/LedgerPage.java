package io.windlass.simulator.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.windlass.simulator.ledger.Energies;
import io.windlass.simulator.ledger.Ledger;
import io.windlass.simulator.ledger.Matched;
import io.windlass.simulator.ledger.Matching;
import io.windlass.simulator.ledger.Minute;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The ledger as JSON.
public final class LedgerPage {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SECONDS = 60;

    private final Ledger ledger;
    private final Matching matching;
    private final Duration settlement;

    public LedgerPage(Ledger ledger, Matching matching, Duration settlement) {
        this.ledger = ledger;
        this.matching = matching;
        this.settlement = settlement;
    }

    /// The whole minutes within from..to and their totals.
    String json(Instant from, Instant to, boolean withTurbines) throws IOException {
        var minutes = ledger.minutes(from, to);
        return Json.object(json -> {
            json.writeStringField("from", from.toString());
            json.writeStringField("to", to.toString());
            json.writeArrayFieldStart("minutes");
            for (var minute : minutes) minute(json, minute, withTurbines);
            json.writeEndArray();
            json.writeObjectFieldStart("totals");
            totals(json, minutes);
            json.writeEndObject();
        });
    }

    private static void minute(JsonGenerator json, Minute minute, boolean withTurbines)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("start", minute.start().toString());
        energies(json, minute.farm());
        json.writeNumberField("unknown_turbine_s", unknownSeconds(minute));
        Json.numbers(json, "load_wh", minute.loadWattHours());
        if (withTurbines) turbines(json, minute.turbines());
        json.writeEndObject();
    }

    private static void turbines(JsonGenerator json, Map<String, Energies> turbines)
            throws IOException {
        json.writeObjectFieldStart("turbines");
        for (var turbine : turbines.entrySet()) {
            json.writeObjectFieldStart(turbine.getKey());
            energies(json, turbine.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void energies(JsonGenerator json, Energies energies) throws IOException {
        json.writeNumberField("generated_wh", energies.generated());
        json.writeNumberField("imported_wh", energies.imported());
        Json.number(json, "available_wh", energies.knownAvailable());
        json.writeNumberField("curtailed_wh", energies.curtailed());
        json.writeNumberField("own_wh", energies.own());
        json.writeNumberField("down_wh", energies.down());
    }

    private void totals(JsonGenerator json, List<Minute> minutes) throws IOException {
        var farm = minutes.stream().map(Minute::farm).reduce(Energies.ZERO, Energies::plus);
        json.writeNumberField("minutes", minutes.size());
        energies(json, farm);
        Json.number(
                json,
                "curtailment_ratio",
                Json.ratio(farm.curtailed(), farm.curtailed() + farm.generated()));
        json.writeNumberField(
                "unknown_turbine_s",
                minutes.stream().mapToDouble(LedgerPage::unknownSeconds).sum());
        shares(json, minutes);
    }

    private void shares(JsonGenerator json, List<Minute> minutes) throws IOException {
        var settled = matching.byPeriod(minutes, settlement);
        Json.numbers(json, "load_wh", loads(minutes));
        Json.numbers(json, "facility_wh", each(settled, Matched::facility));
        Json.numbers(json, "delivered_wh", each(settled, Matched::delivered));
        Json.numbers(json, "matched_wh", each(settled, Matched::matched));
        Json.number(json, "renewable_share", Json.ratio(matched(settled), facility(settled)));
        var byMinute = matching.byPeriod(minutes, MINUTE);
        Json.number(
                json,
                "renewable_share_by_minute",
                Json.ratio(matched(byMinute), facility(byMinute)));
        var window = matching.asOne(minutes);
        Json.number(
                json, "renewable_share_of_window", Json.ratio(matched(window), facility(window)));
    }

    private Map<String, Double> loads(List<Minute> minutes) {
        var loads = new LinkedHashMap<String, Double>();
        for (var hall : ledger.halls()) loads.put(hall.id(), 0.0);
        for (var minute : minutes)
            minute.loadWattHours().forEach((hall, load) -> loads.merge(hall, load, Double::sum));
        return loads;
    }

    private static Map<String, Double> each(
            Map<String, Matched> byHall, ToDoubleFunction<Matched> what) {
        var values = new LinkedHashMap<String, Double>();
        byHall.forEach((hall, matched) -> values.put(hall, what.applyAsDouble(matched)));
        return values;
    }

    private static double matched(Map<String, Matched> byHall) {
        return byHall.values().stream().mapToDouble(Matched::matched).sum();
    }

    private static double facility(Map<String, Matched> byHall) {
        return byHall.values().stream().mapToDouble(Matched::facility).sum();
    }

    private static double unknownSeconds(Minute minute) {
        double known = minute.farm().knownSeconds();
        return Math.max(0, Math.rint((minute.turbines().size() * SECONDS - known) * 1e3) / 1e3);
    }
}
