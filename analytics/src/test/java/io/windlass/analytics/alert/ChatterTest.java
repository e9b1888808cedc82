package io.windlass.analytics.alert;

import static io.windlass.analytics.alert.Minutes.FARM;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.alert.Minutes.Farmed;
import io.windlass.analytics.alert.Thresholds.Floors;
import io.windlass.analytics.alert.Thresholds.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChatterTest {
    private static final Farmed FREE = Farmed.of(0.9, 0);
    private static final Farmed LIMITED = Farmed.of(0.9, 0.3);

    @Test
    void theFourthTurnWithinAQuarterHoldsItUntilItIsQuietForOne() {
        var teller = new Teller(Minutes.portfolio(1), nervous());
        teller.minutes(1, FREE);
        for (int i = 0; i < 2; i++) {
            teller.minutes(1, LIMITED);
            teller.minutes(1, FREE);
        }

        assertThat(teller.told(Rule.ELEVATED, FARM))
                .containsExactly("Raised", "Cleared", "Raised", "LATCHED");
        assertThat(teller.current(Rule.ELEVATED, FARM).standing().latched()).isTrue();

        for (int i = 0; i < 10; i++) {
            teller.minutes(1, LIMITED);
            teller.minutes(1, FREE);
        }
        assertThat(teller.told(Rule.ELEVATED, FARM)).hasSize(4);
        teller.minutes(14, FREE);
        assertThat(teller.isActive(Rule.ELEVATED, FARM)).isTrue();
        teller.minutes(1, FREE);
        assertThat(teller.told(Rule.ELEVATED, FARM)).hasSize(5).endsWith("Cleared");
    }

    @Test
    void threeTurnsWithinAQuarterAreTold() {
        var teller = new Teller(Minutes.portfolio(1), nervous());
        teller.minutes(1, FREE);

        teller.minutes(1, LIMITED);
        teller.minutes(5, FREE);
        teller.minutes(20, LIMITED);
        teller.minutes(20, FREE);

        assertThat(teller.told(Rule.ELEVATED, FARM))
                .containsExactly("Raised", "Cleared", "Raised", "Cleared");
    }

    /// Turns with every minute.
    private static Thresholds nervous() {
        var usual = Thresholds.DEFAULT;
        var level = new Level(0.08, Duration.ZERO, 0.05, Duration.ZERO);
        return new Thresholds(
                new Floors(Duration.ofMinutes(1), 0.8, 0.10, 0.01),
                level,
                usual.high(),
                usual.spike(),
                usual.sustained(),
                usual.noData(),
                usual.conditions(),
                usual.chatter(),
                usual.longestShelving());
    }
}
