package io.windlass.analytics.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PowerCurveTest {
    @Test
    void aTableThatEndsWithZeroAtCutOutIsAStepNotALine() {
        var curve = PowerCurve.of(table(3, 0, 12, 2.55e6, 24.5, 2.55e6, 25, 0), 3, 25, 22);

        assertThat(curve.watts().at(24.9)).isEqualTo(2.55e6);
    }

    @Test
    void betweenPointsTheCurveIsALineAndBeyondThemLevel() {
        var table = table(4, 66, 5, 171);

        assertThat(table.at(4)).isEqualTo(66);
        assertThat(table.at(4.5)).isEqualTo(118.5);
        assertThat(table.at(5)).isEqualTo(171);
        assertThat(table.at(3)).isEqualTo(66);
        assertThat(table.at(30)).isEqualTo(171);
    }

    @Test
    void aCurveThatCannotBeRightIsRefusedWithAllItsFaults() {
        assertThatThrownBy(() -> PowerCurve.of(table(3, 0, 4, -1), 3, 25, 26))
                .isInstanceOfSatisfying(
                        InvalidPlant.class, e -> assertThat(e.problems()).hasSize(2));
        assertThatThrownBy(() -> table(3, 0, 3, 1)).isInstanceOf(InvalidPlant.class);
        assertThatThrownBy(() -> table(3, Double.NaN)).isInstanceOf(InvalidPlant.class);
        assertThatThrownBy(Table.of(new double[][] {{0, 1}}).points()::clear)
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static Table table(double... pairs) {
        var points = new double[pairs.length / 2][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {pairs[2 * i], pairs[2 * i + 1]};
        }
        return Table.of(points);
    }
}
