package io.windlass.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.demo.Verdict.Counts;
import io.windlass.demo.Verdict.Figures;
import io.windlass.demo.Verdict.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class VerdictTest {
    private static final Window WINDOW =
            new Window("2026-11-24T00:00:00Z", "2026-11-24T00:01:00Z", 60);

    @Test
    void aWholePercentIsStillGood() {
        assertThat(verdict(100, 100, 1010.0, 99.0).faults()).isEmpty();
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(verdict(100, 99, 1011.0, null).faults())
                .containsExactly(
                        "100 readings polled, 99 stored",
                        "generated 1011.0 Wh, truly 1000.0",
                        "curtailed null Wh, truly 100.0");
    }

    @Test
    void moreStoredThanPolledIsAFaultToo() {
        assertThat(verdict(99, 100, 1000.0, 100.0).faults()).hasSize(1);
    }

    @Test
    void theJsonHasOneLineWithEveryKey() {
        assertThat(verdict(100, 99, 1000.0, null).json())
                .isEqualTo(
                        "{\"polled\":100,\"stored\":99,\"missing\":1,\"generated_wh\":1000.0,"
                                + "\"curtailed_wh\":null,\"curtailment_ratio\":0.1,"
                                + "\"renewable_share\":0.5,\"coverage\":1.0,"
                                + "\"true_generated_wh\":1000.0,\"true_curtailed_wh\":100.0,"
                                + "\"true_curtailment_ratio\":0.09,\"true_renewable_share\":0.5,"
                                + "\"from\":\"2026-11-24T00:00:00Z\","
                                + "\"to\":\"2026-11-24T00:01:00Z\",\"seconds\":60}");
    }

    @Test
    void theTextCopesWithTheUnknown() {
        assertThat(verdict(1, 1, null, null).text())
                .contains("generated Wh  unknown, truly 1000\n", " 0 missing");
    }

    private static Verdict verdict(
            long polled, long stored, @Nullable Double generated, @Nullable Double curtailed) {
        return new Verdict(
                new Counts(polled, stored),
                new Figures(generated, curtailed, 0.1, 0.5, 1.0),
                new Figures(1000.0, 100.0, 0.09, 0.5, null),
                WINDOW);
    }
}
