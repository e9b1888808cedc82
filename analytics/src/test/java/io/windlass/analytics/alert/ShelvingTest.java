package io.windlass.analytics.alert;

import static io.windlass.analytics.alert.Minutes.FARM;
import static io.windlass.analytics.alert.Minutes.SITE;
import static io.windlass.analytics.alert.Minutes.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.analytics.alert.Minutes.Farmed;
import org.junit.jupiter.api.Test;

class ShelvingTest {
    private static final Farmed FREE = Farmed.of(0.9, 0);
    private static final Farmed QUARTER = Farmed.of(0.9, 0.25);

    private final Teller teller = new Teller(1);

    @Test
    void whatIsShelvedIsRaisedUnheardAndToldWhenTheShelfIsOver() {
        teller.minutes(10, FREE);
        teller.alerts.shelve(shelf("", 10, 40));

        teller.minutes(25, QUARTER);
        var standing = teller.current(Rule.HIGH, WHOLE).standing();
        assertThat(standing.told()).isFalse();
        assertThat(standing.shelf().orElseThrow().author()).isEqualTo("li.wei");

        teller.minutes(10, QUARTER);
        assertThat(teller.told(Rule.HIGH, WHOLE)).containsExactly("Raised", "RETURNED");
        assertThat(teller.current(Rule.HIGH, WHOLE).standing().told()).isTrue();
        assertThat(teller.current(Rule.ELEVATED, WHOLE).standing().told()).isTrue();
        assertThat(teller.alerts.shelves()).isEmpty();
    }

    @Test
    void shelvingAnActiveAlertIsSaid() {
        teller.minutes(10, FREE);
        teller.minutes(10, QUARTER);
        teller.alerts.shelve(shelf("portfolio:all", 20, 60));

        teller.minutes(1, QUARTER);

        assertThat(teller.told(Rule.HIGH, WHOLE)).containsExactly("Raised", "SHELVED");
        assertThat(teller.current(Rule.HIGH, WHOLE).standing().told()).isFalse();
        assertThat(teller.current(Rule.HIGH, SITE).standing().shelf()).isEmpty();
        assertThat(teller.alerts.unshelve(Rule.HIGH, "portfolio:all")).isTrue();
        teller.minutes(1, QUARTER);
        assertThat(teller.told(Rule.HIGH, WHOLE)).endsWith("RETURNED");
    }

    @Test
    void anAlertMayEndOnTheShelf() {
        teller.minutes(10, FREE);
        teller.alerts.shelve(shelf("", 10, 100));
        teller.minutes(10, QUARTER);

        teller.minutes(20, FREE);

        assertThat(teller.told(Rule.HIGH, FARM)).containsExactly("Raised", "Cleared");
        assertThat(teller.said.getLast().notice().standing().told()).isFalse();
    }

    @Test
    void nobodyShelvesForLongerThanAShift() {
        teller.alerts.shelve(shelf("", 0, 480));

        assertThatThrownBy(() -> teller.alerts.shelve(shelf("", 0, 481)))
                .hasMessageContaining("until: more than the 480 min allowed");
        assertThatThrownBy(() -> shelf("moon", 0, 10)).hasMessageContaining("moon");
        assertThatThrownBy(() -> shelf("", 10, 10)).hasMessageContaining("over already");
        assertThat(teller.alerts.shelves()).hasSize(1);
    }

    @Test
    void aShelfOutlivesARestart() {
        teller.minutes(10, FREE);
        teller.alerts.shelve(shelf("", 10, 40));

        teller.restart();
        teller.minutes(10, QUARTER);

        assertThat(teller.current(Rule.HIGH, WHOLE).standing().told()).isFalse();
    }

    private static Shelf shelf(String scope, int from, int until) {
        return new Shelf(
                Rule.HIGH,
                scope,
                "li.wei",
                "works on the line",
                Minutes.minute(from).toEpochMilli(),
                Minutes.minute(until).toEpochMilli());
    }
}
