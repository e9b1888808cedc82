package io.windlass.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.windlass.chaos.check.Reconciliation;
import java.util.Map;
import java.util.Set;

/// What a run found, as it is printed.
///
/// @param faults how many of each kind
/// @param notPossible kinds that this machine does not allow
/// @param readings what was taken against what is stored
/// @param ledger what was reckoned live against what the stored readings come to
/// @param longestRecoveryS by kind of fault
/// @param peakSpoolSamples the most that one agent had to keep
/// @param peakMemoryMib by program
record Verdict(
        long seed,
        double minutes,
        Map<String, Integer> faults,
        Set<String> notPossible,
        Reconciliation readings,
        Ledger ledger,
        Map<String, Double> longestRecoveryS,
        long peakSpoolSamples,
        Map<String, Long> peakMemoryMib) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    /// Energies of the portfolio.
    ///
    /// @param changed figures that came out differently when they were reckoned again
    record Ledger(
            double generatedWh,
            double recomputedGeneratedWh,
            double curtailedWh,
            double recomputedCurtailedWh,
            long changed) {
        boolean agrees() {
            return changed == 0
                    && generatedWh == recomputedGeneratedWh
                    && curtailedWh == recomputedCurtailedWh;
        }
    }

    boolean good() {
        return readings.taken() > 0
                && readings.lost() == 0
                && readings.duplicated() == 0
                && ledger.agrees();
    }

    /// One line; what is counted stands at the top level.
    String json() {
        try {
            var json = JSON.createObjectNode();
            json.put("good", good()).put("seed", seed).put("minutes", minutes);
            json.put("faults_total", faults.values().stream().mapToInt(Integer::intValue).sum());
            json.set("faults", JSON.valueToTree(faults));
            json.set("not_possible_here", JSON.valueToTree(notPossible));
            json.setAll(JSON.<com.fasterxml.jackson.databind.node.ObjectNode>valueToTree(readings));
            json.set("ledger", JSON.valueToTree(ledger));
            json.set("longest_recovery_s", JSON.valueToTree(longestRecoveryS));
            json.put("peak_spool_samples", peakSpoolSamples);
            json.set("peak_memory_mib", JSON.valueToTree(peakMemoryMib));
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For people.
    String text() {
        var text = new StringBuilder();
        text.append(
                "%d faults in %.0f min, seed %d%n"
                        .formatted(
                                faults.values().stream().mapToInt(Integer::intValue).sum(),
                                minutes,
                                seed));
        text.append(
                "readings: %d taken, %d stored, %d lost, %d within the bound, %d duplicated%n"
                        .formatted(
                                readings.taken(),
                                readings.stored(),
                                readings.lost(),
                                readings.withinBound(),
                                readings.duplicated()));
        text.append(
                "ledger: %.3f Wh generated, %.3f reckoned again; %d figures differ%n"
                        .formatted(
                                ledger.generatedWh(),
                                ledger.recomputedGeneratedWh(),
                                ledger.changed()));
        longestRecoveryS.forEach((kind, seconds) ->
                text.append("  well again %.1f s after %s%n".formatted(seconds, kind)));
        readings.examples().forEach(example -> text.append("  ").append(example).append('\n'));
        return text.append(good() ? "nothing lost" : "NOT GOOD").toString();
    }
}
