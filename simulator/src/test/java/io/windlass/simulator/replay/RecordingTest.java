package io.windlass.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.simulator.plant.Output;
import io.windlass.simulator.plant.Status;
import io.windlass.simulator.plant.Turbine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordingTest {
    private static final Instant MIDNIGHT = Instant.parse("2020-02-27T00:00:00Z");

    /// B has no row at 00:10, A no power at 00:20.
    private static final String CSV =
            """
            wind_ms,turbine,pitch,kw,time
            8.5,A,1,600,2020-02-27T00:00:00Z
            7.5,B,1,-12,2020-02-27 00:00:00
            8.6,A,1,1200,2020-02-27T00:10:00.000Z
            8.7,A,1,,2020-02-27 00:20:00

            8.8,A,1,300,2020-02-27 00:30:00
            7.9,B,1,60,2020-02-27 00:20:00
            """;

    private final List<Turbine> fromStart = parse(CSV).turbines(Stamps.START, 2e6);
    private final Turbine a = fromStart.getFirst();
    private final Turbine b = fromStart.getLast();

    @Test
    void turbinesComeInOrderOfAppearance() {
        assertThat(fromStart).extracting(Turbine::id).containsExactly("A", "B");
        assertThat(parse(CSV).interval()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aRowHoldsFromItsStampToTheEndOfItsInterval() {
        assertThat(a.output(after(0)).watts()).hasValue(600_000);
        assertThat(a.output(after(599)).watts()).hasValue(600_000);
        assertThat(a.output(after(600)).watts()).hasValue(1_200_000);
        assertThat(a.surroundings(after(600)).metresPerSecond()).hasValue(8.6);
    }

    @Test
    void stampsThatMarkTheEndHoldBackwards() {
        var atEnd = parse(CSV).turbines(Stamps.END, 2e6).getFirst();

        assertThat(atEnd.output(after(-600)).watts()).hasValue(600_000);
        assertThat(atEnd.output(after(0)).watts()).hasValue(1_200_000);
    }

    @Test
    void whatIsMissingIsNotKnownRatherThanZero() {
        assertThat(b.output(after(600))).as("no row").isEqualTo(Output.UNKNOWN);
        assertThat(b.surroundings(after(600)).metresPerSecond()).isEmpty();
        assertThat(a.output(after(1200))).as("no power").isEqualTo(Output.UNKNOWN);
        assertThat(a.surroundings(after(1200)).metresPerSecond()).hasValue(8.7);
        assertThat(a.output(after(-1))).as("before").isEqualTo(Output.UNKNOWN);
        assertThat(a.output(after(2400))).as("after").isEqualTo(Output.UNKNOWN);
    }

    @Test
    void aRecordingKnowsNoLimitsAndNoAvailablePower() {
        var output = a.output(after(0));

        assertThat(output.availableWatts()).isEmpty();
        assertThat(output.limits().gridRatio()).isEmpty();
        assertThat(output.status()).isEqualTo(Status.RUN);
        assertThat(b.output(after(0)).status()).isEqualTo(Status.CALM);
    }

    @Test
    void theCountersAreTheRowsEnergies() {
        assertThat(a.energy(after(900)).exportedWattHours()).isEqualTo(100_000 + 100_000);
        assertThat(a.energy(after(10_000)).exportedWattHours())
                .isEqualTo(100_000 + 200_000 + 50_000);
        assertThat(b.energy(after(10_000)).importedWattHours()).isEqualTo(2_000);
        assertThat(a.energy(after(-1)).exportedWattHours()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,turbine,kw\n2020-02-27 00:00:00,A,1",
                "time,turbine,kw,wind_ms\n2020-02-27 00:00:00,A,one,8",
                "time,turbine,kw,wind_ms\nyesterday,A,1,8",
                "time,turbine,kw,wind_ms\n2020-02-27 00:00:00,A",
                "time,turbine,kw,wind_ms\n2020-02-27 00:00:00,A,1,8",
            })
    void aFileThatIsNoRecordingIsRefusedByName(String csv) {
        assertThatThrownBy(() -> parse(csv))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith("farm.csv");
    }

    private static Recording parse(String csv) {
        return Recording.parse("farm.csv", Arrays.asList(csv.split("\n", -1)));
    }

    private static Instant after(long seconds) {
        return MIDNIGHT.plusSeconds(seconds);
    }
}
