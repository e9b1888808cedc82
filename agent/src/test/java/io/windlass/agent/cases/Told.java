package io.windlass.agent.cases;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.shared.Csv;
import io.windlass.agent.shared.Expected;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A reading together with what its device offers under that name.
record Told(Reading reading, OfferedSignal offered) {
    /// Everything that a device said, by signal.
    static Map<SignalId, Told> all(Bench.Heard heard) {
        var readings =
                heard.sample().readings().stream()
                        .collect(Collectors.toMap(Reading::signal, Function.identity()));
        var told = new LinkedHashMap<SignalId, Told>();
        for (var offered : heard.description().signals()) {
            var reading = readings.get(offered.id());
            if (reading != null) told.put(offered.id(), new Told(reading, offered));
        }
        return told;
    }

    /// Whether a row `signal,value,unit[,label]` says the same; a fault's name stands for a value.
    boolean agrees(Csv.Row row) {
        var label = row.cell("label");
        boolean called = label.isEmpty() || label.equals(offered.label());
        boolean same =
                reading instanceof Reading.Bad(var _, var fault)
                        ? fault.name().equals(row.cell("value"))
                                && row.cell("unit").equals(offered.unit())
                        : agrees(new Expected(row.cell("value"), row.cell("unit")));
        return called && same;
    }

    /// Whether it is the value that a recording holds.
    boolean agrees(Expected expected) {
        return expected.agrees(reading, offered.unit());
    }
}
