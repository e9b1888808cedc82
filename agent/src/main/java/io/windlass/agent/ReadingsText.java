package io.windlass.agent;

import io.windlass.agent.device.Description;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A sample as a person reads it: one line per reading, a fault in capitals where a value would be.
final class ReadingsText {
    private ReadingsText() {}

    static String of(Description description, Sample sample) {
        var offered = offered(description);
        var lines =
                sample.readings().stream()
                        .map(reading -> line(reading, of(reading, offered)))
                        .collect(Collectors.joining());
        return "%s (%s) at %s: %d readings, %d with a value%n%s%s"
                .formatted(
                        description.id().device(),
                        description.profile(),
                        sample.at(),
                        sample.readings().size(),
                        sample.good(),
                        attributes(description),
                        lines);
    }

    private static String attributes(Description description) {
        return new TreeMap<>(description.attributes())
                .entrySet().stream()
                        .map(one -> "  %s: %s%n".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining());
    }

    static Map<SignalId, OfferedSignal> offered(Description description) {
        return description.signals().stream()
                .collect(Collectors.toMap(OfferedSignal::id, Function.identity()));
    }

    /// A sample carries the signals of its description, and no others.
    static OfferedSignal of(Reading reading, Map<SignalId, OfferedSignal> offered) {
        return Objects.requireNonNull(offered.get(reading.signal()));
    }

    private static String line(Reading reading, OfferedSignal offered) {
        var text =
                "  %-36s %18s %-5s %s"
                        .formatted(
                                reading.signal(),
                                value(reading),
                                offered.unit().equals("1") ? "" : offered.unit(),
                                offered.label());
        return text.stripTrailing() + System.lineSeparator();
    }

    private static String value(Reading reading) {
        return switch (reading) {
            case Reading.Good(var _, double value) -> plain(value);
            case Reading.Bad(var _, var fault) -> fault.name();
        };
    }

    private static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
