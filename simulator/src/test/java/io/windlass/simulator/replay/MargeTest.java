package io.windlass.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.windlass.simulator.ledger.Ledger;
import io.windlass.simulator.ledger.Minute;
import io.windlass.simulator.plant.Energy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Three recorded days of nine real turbines; stamps mark the end of the interval.
final class MargeTest {
    private static final String FILE = "data/marge_9t_20200227_20200229.csv";
    private static final Instant FIRST = Instant.parse("2020-02-26T23:50:00Z");
    private static final double WATT_HOURS = 909_471_700;
    private static final long MISSING_ROWS = 5;

    @Test
    void theReplayMakesWhatTheFileSays() {
        var recording = recording();
        var turbines = recording.turbines(Stamps.END, 1.9e6);
        var end = FIRST.plus(Duration.ofDays(3));

        var ledger = new Ledger(turbines, List.of(), Duration.ofSeconds(20));
        var minutes =
                Stream.iterate(FIRST, from -> from.plus(Duration.ofDays(1)))
                        .limit(3)
                        .flatMap(from ->
                                ledger.minutes(from, from.plus(Duration.ofDays(1))).stream())
                        .toList();

        double ledgered = minutes.stream().mapToDouble(m -> m.farm().generated()).sum();
        double metered =
                turbines.stream()
                        .map(t -> t.energy(end))
                        .mapToDouble(Energy::exportedWattHours)
                        .sum();
        assertThat(minutes).allMatch(m -> m.farm().knownAvailable().isEmpty());
        assertThat(turbines).hasSize(9);
        assertThat(ledgered).isCloseTo(WATT_HOURS, within(1.0));
        assertThat(metered).isCloseTo(WATT_HOURS, within(1.0));
        assertThat(unknownSeconds(minutes)).isCloseTo(MISSING_ROWS * 600, within(1e-3));
    }

    private static double unknownSeconds(List<Minute> minutes) {
        double known = minutes.stream().mapToDouble(m -> m.farm().knownSeconds()).sum();
        return minutes.size() * 9 * 60 - known;
    }

    private static Recording recording() {
        var places = Stream.of(System.getenv("WINDLASS_SHARED"), "../shared", "../../shared");
        var file =
                places.filter(place -> place != null && !place.isEmpty())
                        .map(place -> Path.of(place, FILE))
                        .filter(Files::exists)
                        .findFirst();
        boolean needed = System.getenv("CI") != null;
        assumeTrue(file.isPresent() || needed, FILE + " is not in WINDLASS_SHARED or ../shared");
        return Recording.read(file.orElseThrow());
    }
}
