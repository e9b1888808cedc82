package io.windlass.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.period.Grain;
import io.windlass.analytics.period.GridFill;
import io.windlass.analytics.period.Matching;
import io.windlass.analytics.period.Period;
import io.windlass.analytics.period.ShareFigures;
import io.windlass.analytics.share.Remainder;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeriodRowsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final long MICROS = YEAR.toMillis() * 1000;
    private final Schema schema = Schema.load();

    @Test
    void aPeriodComesBackAsItWasWritten() {
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            var whole = period(random);

            assertThat(PeriodRows.period(Grain.YEAR, whole.scope(), PeriodRows.of(whole)))
                    .isEqualTo(whole);
        }
    }

    @Test
    void everyFieldIsInTheSchemaWithItsType() {
        var row = PeriodRows.of(period(new Random(2)));
        var table = schema.table(PeriodRows.TABLE).orElseThrow();

        assertThat(row.tags().keySet()).containsExactlyInAnyOrderElementsOf(table.tags());
        row.fields()
                .forEach((field, value) -> {
                    assertThat(table.fields()).containsKey(field);
                    var type =
                            switch (schema.typeOf(table, field)) {
                                case FLOAT -> Double.class;
                                case INTEGER -> Long.class;
                                case TEXT -> String.class;
                            };
                    assertThat(value).as(field).isInstanceOf(type);
                });
    }

    @Test
    void whatWasNotSeenHasNoField() {
        var blind = new Part(0, MICROS);
        var coverage = new Coverage(blind, blind, Sources.NONE, blind, blind);
        var period = new Period(Grain.YEAR, account(Energies.ZERO, coverage), ShareFigures.NONE);

        assertThat(PeriodRows.of(period).fields())
                .doesNotContainKeys("generated", "curtailed", "load", "matched", "share_matched");
    }

    private static Period period(Random random) {
        var generation = part(random);
        var facility = part(random);
        boolean made = generation.seen() > 0;
        boolean used = facility.seen() > 0;
        var wind =
                new WindEnergy(
                        made ? big(random) : 0,
                        made ? big(random) : 0,
                        made ? big(random) : 0,
                        made ? big(random) : 0,
                        made ? big(random) : 0,
                        made ? big(random) : 0,
                        made ? -big(random) : 0,
                        made ? big(random) : 0);
        var load =
                new LoadEnergy(
                        used ? big(random) : 0,
                        used ? big(random) : 0,
                        made ? big(random) : 0,
                        made && used ? big(random) : 0);
        var sources = made ? new Sources(generation.seen() / 2, 7, 11) : Sources.NONE;
        var coverage = new Coverage(generation, generation, sources, facility, facility);
        var figures =
                new ShareFigures(
                        new Matching(
                                made ? big(random) : 0,
                                made && used ? big(random) : 0,
                                made && used ? big(random) : 0,
                                made && used ? big(random) : 0),
                        new GridFill(used ? big(random) : 0, used ? big(random) : 0),
                        made
                                ? new Remainder(big(random), big(random), big(random))
                                : Remainder.NONE);
        return new Period(Grain.YEAR, account(new Energies(wind, load), coverage), figures);
    }

    private static Interval account(Energies energies, Coverage coverage) {
        var flags = Set.of(Flag.POOR, Flag.REVISED, Flag.RAMP);
        return new Interval(
                new Scope.PortfolioScope("all"), START, YEAR, energies, coverage, flags, 3);
    }

    private static Part part(Random random) {
        return new Part(random.nextInt(4) == 0 ? 0 : random.nextLong(MICROS / 2, MICROS), MICROS);
    }

    /// As much as 42 GW make in a year.
    private static long big(Random random) {
        return random.nextLong(370_000_000_000_000_000L);
    }
}
