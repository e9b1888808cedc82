package io.windlass.analytics.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergiesTest {
    @ParameterizedTest
    @CsvSource({
        "1, GOOD",
        "0.95, GOOD",
        "0.9499, PARTIAL",
        "0.8, PARTIAL",
        "0.7999, POOR",
        "0, POOR"
    })
    void theFlagTellsHowMuchWasSeen(double coverage, Flag flag) {
        assertThat(Flag.ofCoverage(coverage)).isEqualTo(flag);
    }

    @Test
    void moreThanAllIsNotRenewable() {
        var load = new LoadEnergy(80, 100, 150, 90);

        assertThat(load.shareVolumetric()).hasValue(1);
        assertThat(load.shareMatched()).hasValue(0.9);
        assertThat(load.excess()).isEqualTo(60);
        assertThat(load.residual()).isEqualTo(10);
    }

    @Test
    void aShareOfNothingIsUndefined() {
        assertThat(LoadEnergy.ZERO.shareMatched()).isEmpty();
        assertThat(LoadEnergy.ZERO.shareVolumetric()).isEmpty();
        assertThat(LoadEnergy.ZERO.shareWithGrid(0.3)).isEmpty();
        assertThat(WindEnergy.ZERO.curtailmentRatio()).isEmpty();
    }

    @Test
    void nothingToSeeIsNotBlindness() {
        assertThat(Part.NONE.fraction()).isEqualTo(1);
        assertThat(Part.NONE.blind()).isFalse();
        assertThat(new Part(0, 5).blind()).isTrue();
        assertThat(new Part(1, 5).plus(new Part(2, 5)).fraction()).isEqualTo(0.3);
        assertThatThrownBy(() -> new Part(6, 5)).hasMessageContaining("6 of 5");
    }
}
