package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Alerts.Span;
import java.util.List;
import java.util.stream.Stream;

/// Reckons alerts anew from the later word on their slices.
///
/// @param every milliseconds from one evaluation to the next
record Revision(Thresholds thresholds, long every) {
    private static final long HOUR = 3_600_000;

    /// The span to read: whole hours around the change and around the alerts that it touches.
    Span span(Stream<Figures> alerts, Span changed) {
        long window = thresholds.floors().window().toMillis();
        long from = changed.from();
        long to = changed.to();
        for (var figures : alerts.toList()) {
            long reach = figures.start() - window;
            if (reach >= changed.to() || figures.end() <= changed.from()) continue;
            from = Math.min(from, reach);
            to = Math.max(to, figures.end());
        }
        return new Span(Math.floorDiv(from, HOUR) * HOUR, Math.ceilDiv(to, HOUR) * HOUR);
    }

    /// The figures by the slices, if those are all that they need.
    Figures again(Figures figures, List<Slice> slices) {
        boolean whole =
                slices.get(0).start() <= figures.start()
                        && slices.get(slices.size() - 1).end() >= figures.end();
        return whole ? figures.again(slices, new Judge(thresholds), every) : figures;
    }
}
