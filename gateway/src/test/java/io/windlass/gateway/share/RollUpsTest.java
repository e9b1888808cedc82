package io.windlass.gateway.share;

import static io.windlass.gateway.share.Hall.MIDNIGHT;
import static io.windlass.gateway.share.Hall.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.analytics.period.Grain;
import io.windlass.analytics.time.Window;
import io.windlass.gateway.embedded.EmbeddedStore;
import io.windlass.gateway.live.Periods;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollUpsTest {
    private static final Instant NOON = MIDNIGHT.plus(Duration.ofHours(36));
    private static final Window DAYS = new Window(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(3)));

    @TempDir private Path folder = Path.of("");
    private @Nullable EmbeddedStore opened;

    @BeforeEach
    void open() {
        opened = Hall.store(folder, NOON);
    }

    @AfterEach
    void close() {
        store().close();
    }

    @Test
    void minutesBecomeQuartersHoursAndDays() throws Exception {
        var rollUps = rollUps();
        hours(rollUps, 0, 25);

        assertThat(rollUps.settleDue()).isTrue();

        assertThat(periods("hall", Grain.SETTLEMENT)).hasSize(100);
        var days = periods("hall", Grain.DAY);
        assertThat(days).hasSize(2);
        var day = share(days.getFirst());
        assertThat(day.facilityWh()).isEqualTo(24 * 60 * 10.0);
        assertThat(day.loadWh()).isEqualTo(24 * 60 * 8.0);
        assertThat(day.pue()).isEqualTo(1.25);
        assertThat(day.deliveredWh()).isEqualTo(24 * 60 * 9.0);
        assertThat(day.shareMatched()).isEqualTo(0.9);
        assertThat(day.shareHourly()).isEqualTo(0.9);
        assertThat(day.shareWithGrid()).isCloseTo(0.9 + 0.1 * 0.25, within(1e-12));
        assertThat(day.absorbableWh()).isEqualTo(24 * 60 * 0.9);
        assertThat(days.getFirst().coverage()).isCloseTo(0.9, within(1e-9));
        assertThat(days.getFirst().quality()).containsExactly("PARTIAL", "PROVISIONAL", "RAMP");
        assertThat(days.getLast().end()).isEqualTo(days.getLast().start().plus(Duration.ofDays(1)));
        assertThat(share(days.getLast()).facilityWh()).isEqualTo(600);
        assertThat(days.getLast().revision()).isZero();
    }

    @Test
    void whatWasMadeIsAccountedForInTheStoreToo() throws Exception {
        var rollUps = rollUps();
        hours(rollUps, 0, 2);
        rollUps.settleDue();

        var farm = wind(periods("farm:ridge", Grain.MONTH).getFirst());
        assertThat(farm.generatedWh()).isEqualTo(120 * 20.0);
        assertThat(farm.curtailmentRatio()).isCloseTo(2.0 / 22, within(1e-12));
        assertThat(farm.lossesWh()).isEqualTo(120.0);
        assertThat(farm.unallocatedWh()).isEqualTo(1200.0);
        var contract = periods("contract:deal", Grain.HOUR).getFirst();
        assertThat(share(contract).deliveredWh()).isEqualTo(60 * 9.0);
        assertThat(wind(contract).generatedWh()).isEqualTo(60 * 10.0);
    }

    @Test
    void aQuarterWaitsForItsLastMinute() throws Exception {
        var rollUps = rollUps();
        minutes(rollUps, MIDNIGHT, 14);

        rollUps.settleDue();
        assertThat(periods("portfolio", Grain.SETTLEMENT)).isEmpty();
        assertThat(rollUps.waiting()).isEqualTo(1);

        minutes(rollUps, MIDNIGHT.plus(MINUTE.multipliedBy(14)), 1);
        rollUps.settleDue();
        assertThat(periods("portfolio", Grain.SETTLEMENT)).hasSize(1);
        assertThat(rollUps.waiting()).isZero();
    }

    @Test
    void aMinuteWrittenAgainRevisesWhatItIsPartOf() throws Exception {
        var rollUps = rollUps();
        hours(rollUps, 0, 25);
        rollUps.settleDue();

        write(rollUps, Hall.minute(MIDNIGHT.plus(MINUTE), 20, 2, 310));
        rollUps.settleDue();

        var day = periods("hall", Grain.DAY).getFirst();
        assertThat(share(day).facilityWh()).isEqualTo(24 * 60 * 10.0 + 300);
        assertThat(day.revision()).isEqualTo(1);
        assertThat(day.quality()).contains("REVISED");
        assertThat(periods("hall", Grain.SETTLEMENT).getFirst().revision()).isEqualTo(1);
        assertThat(periods("hall", Grain.SETTLEMENT).get(1).revision()).isZero();
        assertThat(periods("farm:ridge", Grain.DAY).getFirst().revision()).isZero();
    }

    @Test
    void aNewGatewayGoesOnAndRevisesNothing() throws Exception {
        var first = rollUps();
        hours(first, 0, 25);
        first.settleDue();
        var before = periods("hall", Grain.DAY);

        var second = rollUps();
        second.again(DAYS);
        assertThat(second.waiting()).isEqualTo(100);
        second.settleDue();
        assertThat(periods("hall", Grain.DAY)).isEqualTo(before);

        hours(second, 25, 1);
        second.settleDue();
        assertThat(share(periods("hall", Grain.DAY).getLast()).facilityWh()).isEqualTo(1200);
        assertThat(periods("hall", Grain.MONTH).getFirst().revision()).isZero();
    }

    @Test
    void whileTheStoreFailsPeriodsWait() throws Exception {
        var failing = new FailingStore(store());
        var rollUps = new RollUps(Hall.PORTFOLIO, failing, InstantSource.fixed(NOON), new Meters());
        minutes(rollUps, MIDNIGHT, 15);
        failing.fails = true;
        assertThat(rollUps.settleDue()).isFalse();
        assertThat(rollUps.waiting()).isEqualTo(1);

        failing.fails = false;
        assertThat(rollUps.settleDue()).isTrue();
        assertThat(periods("portfolio", Grain.YEAR)).hasSize(1);
    }

    @Test
    void aYearOfWhichNothingWasSeenIsNoZero() throws Exception {
        var shares = new StoredShares(Hall.PORTFOLIO, store());

        var target = shares.targets(NOON).getFirst();
        var contract = shares.contracts(NOON).getFirst();

        assertThat(target.usedWh()).isNull();
        assertThat(target.shortfallWh()).isNull();
        assertThat(contract.deliveredWh()).isNull();
        assertThat(contract.aheadWh()).isNull();
        assertThat(contract.dueWh()).isEqualTo(61_000.0);
    }

    @Test
    void theYearStandsAgainstTargetAndPlan() throws Exception {
        var rollUps = rollUps();
        hours(rollUps, 0, 25);
        rollUps.settleDue();
        var shares = new StoredShares(Hall.PORTFOLIO, store());

        var target = shares.targets(NOON).getFirst();
        var contract = shares.contracts(NOON).getFirst();

        assertThat(target.dataCenter()).isEqualTo("hall");
        assertThat(target.before()).isEqualTo("2026-03-03");
        assertThat(target.share()).isEqualTo(0.9);
        assertThat(target.forecast()).isCloseTo(0.9, within(1e-9));
        assertThat(target.outOfReach()).isFalse();
        assertThat(target.coverage()).isCloseTo(0.9 / 61, within(1e-6));
        assertThat(target.quality()).containsExactly("POOR");
        assertThat(contract.deliveredWh()).isEqualTo(24 * 60 * 9.0);
        assertThat(contract.plannedWh()).isEqualTo(365_000.0);
        assertThat(contract.dueWh()).isEqualTo(61_000.0);
        assertThat(contract.aheadWh()).isEqualTo(24 * 60 * 9.0 - 61_000);
    }

    private EmbeddedStore store() {
        return Objects.requireNonNull(opened);
    }

    private RollUps rollUps() {
        return new RollUps(Hall.PORTFOLIO, store(), InstantSource.fixed(NOON), new Meters());
    }

    private void hours(RollUps rollUps, int first, int count) throws InterruptedException {
        minutes(rollUps, MIDNIGHT.plus(Duration.ofHours(first)), 60 * count);
    }

    private void minutes(RollUps rollUps, Instant from, int count) throws InterruptedException {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++)
            rows.addAll(Hall.minute(from.plus(MINUTE.multipliedBy(i)), 20, 2, 10));
        write(rollUps, rows);
    }

    private void write(RollUps rollUps, List<Row> rows) throws InterruptedException {
        assertThat(new WatchedStore(store(), rollUps::durable).write(rows))
                .isInstanceOf(Store.Outcome.Stored.class);
    }

    private List<Periods.Entry> periods(String scope, Grain grain) throws InterruptedException {
        var name = scope.equals("hall") ? "dc:hall" : scope;
        return new StoredShares(Hall.PORTFOLIO, store())
                .periods(name, grain, spanOf(grain), NOON)
                .orElseThrow()
                .rows();
    }

    private static Window spanOf(Grain grain) {
        return grain == Grain.MONTH || grain == Grain.YEAR
                ? new Window(MIDNIGHT.minus(Duration.ofDays(61)), DAYS.end())
                : DAYS;
    }

    private static Periods.Share share(Periods.Entry entry) {
        return Objects.requireNonNull(entry.share());
    }

    private static Periods.Wind wind(Periods.Entry entry) {
        return Objects.requireNonNull(entry.wind());
    }

    /// A store that can be told to fail.
    private static final class FailingStore implements Store {
        private final Store store;
        private boolean fails;

        FailingStore(Store store) {
            this.store = store;
        }

        @Override
        public Outcome write(List<Row> rows) throws InterruptedException {
            return fails ? new Outcome.Unavailable("told to") : store.write(rows);
        }

        @Override
        public List<Row> read(Query query) throws InterruptedException {
            return store.read(query);
        }

        @Override
        public Held held(Instant from, Instant to) throws InterruptedException {
            return store.held(from, to);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
