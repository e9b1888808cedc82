package io.windlass.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Interval;
import io.windlass.analytics.alert.Minutes.Farmed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any series of minutes.
class AlertPropertiesTest {
    private static final int MINUTES = 600;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutALimitNothingButBlindnessIsTold(long seed) {
        var random = new Random(seed);
        var teller = new Teller(2);

        for (int i = 0; i < MINUTES; i++) teller.minutes(1, free(random), free(random));

        assertThat(teller.said).extracting(a -> a.notice().rule()).allMatch(Rule.NO_DATA::equals);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void everyAlertIsRaisedOnceAndClearedOnceAfterThat(long seed) {
        var teller = played(seed, 3);
        teller.minutes(120, Farmed.of(0.9, 0), Farmed.of(0.9, 0), Farmed.of(0.9, 0));

        var open = new HashSet<String>();
        var ever = new HashSet<String>();
        for (var alert : teller.said) {
            var id = alert.notice().id();
            switch (alert) {
                case Alert.Raised raised -> {
                    assertThat(ever.add(id)).as(id).isTrue();
                    open.add(id);
                }
                case Alert.Cleared cleared -> assertThat(open.remove(id)).as(id).isTrue();
                case Alert.Revised revised -> assertThat(open).contains(id);
            }
        }
        assertThat(ever).isNotEmpty();
        assertThat(open).filteredOn(id -> !id.contains("/sustained/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aRestartAnywhereChangesNothing(long seed) {
        var through = played(seed, 2);
        var random = new Random(seed);
        var restarted = new Teller(2);

        for (int i = 0; i < MINUTES; i++) {
            restarted.minutes(1, any(random, i), any(random, i));
            restarted.restart();
        }

        assertThat(restarted.said).isEqualTo(through.said);
        assertThat(restarted.alerts.state()).isEqualTo(through.alerts.state());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void manyMinutesAtOnceSayWhatTheySayOneByOne(long seed) {
        var one = played(seed, 2);
        var random = new Random(seed);
        var all = new ArrayList<Interval>();
        for (int i = 0; i < MINUTES; i++) all.addAll(Minutes.of(i, any(random, i), any(random, i)));

        var alerts = new Alerts(Minutes.portfolio(2), Thresholds.DEFAULT, AlertState.NONE);
        var said = new ArrayList<Alert>();
        for (int i = 0; i < all.size(); i += 40) {
            said.addAll(alerts.accept(all.subList(i, Math.min(all.size(), i + 40))));
            said.addAll(alerts.accept(all.subList(0, i)));
        }

        assertThat(said).isEqualTo(one.said);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void blindnessKeepsEveryStateAndCounter(long seed) {
        var teller = played(seed, 1);
        teller.minutes(2, Farmed.BLIND);
        var before = levels(teller);

        teller.minutes(100, Farmed.BLIND);

        assertThat(levels(teller)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void aFoldedAlertHasAWiderOneThatIsActive(long seed) {
        var random = new Random(seed);
        var teller = new Teller(3);
        for (int i = 0; i < MINUTES; i++) {
            teller.minutes(1, any(random, i), any(random, i), any(random, i));
            for (var notice : teller.alerts.current()) {
                var standing = notice.standing();
                if (standing.told()) continue;
                assertThat(standing.folded()).as(notice.id()).isPresent();
                assertThat(teller.isActive(notice.rule(), standing.folded().orElseThrow()))
                        .isTrue();
            }
        }
    }

    private static Map<String, Object> levels(Teller teller) {
        var levels = new HashMap<String, Object>();
        for (var watch : teller.alerts.state().watches()) {
            for (var alarm : watch.alarms()) {
                if (alarm.rule() == Rule.NO_DATA || alarm.rule() == Rule.SUSTAINED) continue;
                levels.put(watch.scope() + alarm.rule(), List.of(alarm.counter(), alarm.active()));
            }
        }
        return levels;
    }

    private static Teller played(long seed, int farms) {
        var random = new Random(seed);
        var teller = new Teller(farms);
        for (int i = 0; i < MINUTES; i++) {
            var minute = new Farmed[farms];
            for (int f = 0; f < farms; f++) minute[f] = any(random, i);
            teller.minutes(1, minute);
        }
        return teller;
    }

    private static Farmed free(Random random) {
        double coverage = random.nextInt(10) == 0 ? random.nextDouble() : 1;
        return new Farmed(random.nextDouble(), 0, coverage);
    }

    /// Spells of limits, calms and blindness of some ten minutes each, and noise.
    private static Farmed any(Random random, int minute) {
        double offered = 0.3 + 0.6 * random.nextDouble();
        double noise = random.nextDouble();
        return switch ((minute / 13) % 5) {
            case 0 -> Farmed.of(offered, 0);
            case 1 -> Farmed.of(offered, 0.4 * noise);
            case 2 -> noise < 0.3 ? Farmed.BLIND : Farmed.of(offered, 0.2);
            case 3 -> noise < 0.5 ? Farmed.CALM : Farmed.of(offered, 0.02);
            default -> Farmed.of(offered, 0.1 * noise);
        };
    }
}
