package io.windlass.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String EPOCH = "{\"event\":\"epoch\",\"wall\":0,\"epoch\":\"e\"}\n";

    @TempDir Path folder;

    @Test
    void whatIsStoredWithItsValueIsFound() throws IOException {
        var found = compared(EPOCH + taken(0, 100), Map.of(key(100), stored(5.0)), SECOND);

        assertThat(found).isEqualTo(counts(2, 2, 0, 0, 0));
    }

    @Test
    void anotherValueIsALoss() throws IOException {
        var found = compared(EPOCH + taken(0, 100), Map.of(key(100), stored(5.5)), SECOND);

        assertThat(found.lost()).isEqualTo(1);
        assertThat(found.stored()).isEqualTo(1);
        assertThat(found.examples()).singleElement().asString().contains("wind/WT01");
    }

    @Test
    void aFaultThatIsNotStoredIsALoss() throws IOException {
        var found =
                compared(
                        EPOCH + taken(0, 100),
                        Map.of(key(100), Map.of("device/active_power", 5.0)),
                        SECOND);

        assertThat(found.lost()).isEqualTo(1);
    }

    @Test
    void whatWasTakenJustBeforeAKillIsExcusedUnlessTheDiskHadIt() throws IOException {
        var killed = EPOCH + taken(0, 100) + taken(1, 200) + "%s" + EPOCH + taken(2, 300);
        var later = Map.of(key(300), stored(5.0));

        assertThat(compared(killed.formatted(""), later, SECOND)).isEqualTo(counts(6, 2, 0, 4, 0));
        var committed = "{\"event\":\"committed\",\"wall\":200,\"first\":0,\"last\":0}\n";
        assertThat(compared(killed.formatted(committed), later, SECOND).lost()).isEqualTo(2);
    }

    @Test
    void whatIsOlderThanTheCommitIsNotExcused() throws IOException {
        var journal = EPOCH + taken(0, 100) + taken(1, 5_000) + EPOCH;

        var found = compared(journal, Map.of(key(5_000), stored(5.0)), SECOND);

        assertThat(found.lost()).isEqualTo(2);
    }

    @Test
    void withoutAKillNothingIsExcused() throws IOException {
        assertThat(compared(EPOCH + taken(0, 100), Map.of(), SECOND).lost()).isEqualTo(2);
    }

    @Test
    void withCommitZeroASampleCountsFromItsCommit() throws IOException {
        var committed = "{\"event\":\"committed\",\"wall\":100,\"first\":0,\"last\":0}\n";

        assertThat(compared(EPOCH + taken(0, 100) + EPOCH, Map.of(), Duration.ZERO))
                .isEqualTo(counts(0, 0, 0, 0, 0));
        assertThat(
                        compared(EPOCH + taken(0, 100) + committed + EPOCH, Map.of(), Duration.ZERO)
                                .lost())
                .isEqualTo(2);
    }

    @Test
    void whatTheAgentDroppedIsALossAllTheSame() throws IOException {
        var dropped = "{\"event\":\"dropped\",\"wall\":100,\"first\":0,\"last\":5}\n";

        assertThat(compared(EPOCH + taken(0, 100) + dropped + EPOCH, Map.of(), SECOND).lost())
                .isEqualTo(2);
    }

    @Test
    void aSampleThatNobodyTookIsADouble() throws IOException {
        var found =
                compared(
                        EPOCH + taken(0, 100),
                        Map.of(key(100), stored(5.0), key(101), stored(5.0)),
                        SECOND);

        assertThat(found.duplicated()).isEqualTo(1);
    }

    @Test
    void aTornLineAtTheEndIsNotRead() throws IOException {
        var found =
                compared(
                        EPOCH + taken(0, 100) + "{\"event\":\"tak",
                        Map.of(key(100), stored(5.0)),
                        SECOND);

        assertThat(found.taken()).isEqualTo(2);
    }

    private Reconciliation compared(
            String journal, Map<Stored.Key, Map<String, Double>> stored, Duration commit)
            throws IOException {
        var file = Files.writeString(folder.resolve("journal"), journal);
        var tally = new Reconciliation.Tally(new HashMap<>(stored), commit);
        tally.add(Journal.read(file));
        return tally.result();
    }

    private static Reconciliation counts(
            long taken, long stored, long lost, long excused, long duplicated) {
        return new Reconciliation(taken, stored, lost, excused, duplicated, java.util.List.of());
    }

    private static String taken(long offset, long at) {
        return """
        {"event":"taken","wall":%d,"offset":%d,"device":"wind/WT01","at":%d,"corrected":false,\
        "readings":{"active_power":5.0},"faults":{"outlet.1/current":1}}
        """
                .formatted(at, offset, at);
    }

    private static Stored.Key key(long at) {
        return new Stored.Key("wind/WT01", at);
    }

    private static Map<String, Double> stored(double power) {
        return Map.of("device/active_power", power, "outlet.1/current_fault", 1.0);
    }
}
